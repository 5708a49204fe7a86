using System.Globalization;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Files.Kinds;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>The one place where a refused file becomes a sentence and a status: what is wrong, and what to do.</summary>
public sealed class UploadRefusalWords(IStringLocalizer<FilesText> words)
{
    private const double BytesOfMegabyte = 1024 * 1024;

    public Refusal Of(UploadRefusal refusal) => new(StatusOf(refusal), SentenceOf(refusal));

    private string SentenceOf(UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.Empty => words["Empty"],
        UploadRefusal.TooLarge large => words["TooLarge", Megabytes(large.Size), large.LimitMegabytes],
        UploadRefusal.MoreThanSaid => words["MoreThanSaid"],
        UploadRefusal.NoRoom => words["NoRoom"],
        UploadRefusal.TooManyWaiting many => words["TooManyWaiting", many.Most],
        UploadRefusal.TooMuchWaiting much => words["TooMuchWaiting", much.MostMegabytes],
        UploadRefusal.UnknownPurpose => words["UnknownPurpose"],
        UploadRefusal.BadName { Fault: NameFault.TooLong } => words["NameTooLong", FiledFile.MaxNameLength],
        UploadRefusal.BadName bad => words[$"Name{bad.Fault}"],
        UploadRefusal.UnknownKind { Extension: "" } => words["NoExtension", Kinds],
        UploadRefusal.UnknownKind { Extension: ".docm" or ".xlsm" or ".pptm" or ".dotm" or ".xltm" or ".xlsb" } => words["WithMacros"],
        UploadRefusal.UnknownKind { Extension: ".doc" or ".xls" or ".ppt" } => words["OldOffice"],
        UploadRefusal.UnknownKind unknown => words["UnknownKind", unknown.Extension, Kinds],
        UploadRefusal.UnknownContent unknown => words["UnknownContent", Name(unknown.Named)],
        UploadRefusal.NotAsNamed not => words["NotAsNamed", Extension(not.Named), Name(not.Found), Extension(not.Found)],
        UploadRefusal.Executable => words["Executable"],
        UploadRefusal.WithMacros => words["WithMacros"],
        UploadRefusal.Locked => words["Locked"],
        UploadRefusal.OldOffice => words["OldOffice"],
        UploadRefusal.Damaged damaged => words["Damaged", Name(damaged.Named)],
        _ => throw new InvalidOperationException($"No words for {refusal.GetType().Name}."),
    };

    private static int StatusOf(UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.TooLarge or UploadRefusal.MoreThanSaid => StatusCodes.Status413PayloadTooLarge,
        UploadRefusal.UnknownKind or UploadRefusal.UnknownContent or UploadRefusal.NotAsNamed or UploadRefusal.Executable or UploadRefusal.OldOffice =>
            StatusCodes.Status415UnsupportedMediaType,
        UploadRefusal.NoRoom => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string Kinds => string.Join(", ", FileKinds.All.Select(kind => kind.Code));

    private static string Extension(FileKind kind) => kind.Extensions[0];

    private string Name(FileKind kind) => words[$"Kind_{kind.Code}"];

    private static string Megabytes(long bytes) => (bytes / BytesOfMegabyte).ToString("#,0.#", CultureInfo.CurrentCulture);
}
