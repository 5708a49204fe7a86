using System.Text;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Documents.Archive;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Documents.Shelves;

/// <summary>The list that lies in an archive for whoever opens it without the portal: plain text, step by step.</summary>
public sealed class FileListing(IStringLocalizer<DocumentsText> text, OfficeTime time)
{
    public const string Name = "DAFTAR.txt";

    /// <summary>Old Windows shows a text file without line ends of its own as one line.</summary>
    private const string LineEnd = "\r\n";

    public static string DocumentOf(DocumentCycle cycle) => $"{cycle.DocumentType.Name} {cycle.Period}";

    public string Write(FileShelf shelf, IReadOnlyList<ArchiveLine> lines)
    {
        var (cycle, office) = (shelf.Situation.Cycle, shelf.Situation.Office);
        var zone = office.Opd.Zone;
        var list = new StringBuilder("\uFEFF");
        Line(list, $"{DocumentOf(cycle)} · {office.Opd.Name}");
        if (cycle.Title != DocumentOf(cycle))
        {
            Line(list, cycle.Title);
        }

        Line(list, text["ListMade", time.DateAndTime(shelf.Situation.Now, zone), shelf.Situation.Caller.Name]);
        Line(list, text["ListVerify", CycleArchive.Manifest]);
        foreach (var step in lines.GroupBy(line => line.Step))
        {
            Line(list, "");
            Line(list, text["ListStep", step.Key.Step.Number, step.Key.Step.Activity]);
            foreach (var (_, file, path, isLost) in step)
            {
                var title = new StringBuilder($"  {text[$"Role{file.Role}"]}: {file.Title}");
                title.Append(file.Version > 0 ? $" v{file.Version}" : "").Append(file.Post is { } post ? $" ({office.Post(post)?.Name ?? post})" : "");
                Line(list, title.ToString());
                Line(list, $"    {(path is null ? text["ListRestricted"] : isLost ? text["ListLost", path] : path)}");
                Line(list, $"    {text["FiledBy", file.By, time.DateAndTime(file.At, zone)]}");
                if (SignedAs(cycle, file, zone) is { } signed)
                {
                    Line(list, $"    {signed}");
                }
            }
        }

        return list.ToString();
    }

    /// <summary>How a file was signed, where it is what came of a signature: a scan is never told as an electronic one.</summary>
    private string? SignedAs(DocumentCycle cycle, ShelvedFile file, ZonaWaktu zone) =>
        cycle.SignOffs.OnPaper.Find(signOff => signOff.Fact.FileId == file.File.Id) is { Fact: var paper }
            ? text["ListSignedOnPaper", string.Join(' ', paper.Signatory.Lines), paper.Signatory.Name, time.Date(paper.SignedOn)].Value
        : cycle.SignOffs.OfEdition(file.File.Id) is { } signOff
            ? text["ListSigned", string.Join(' ', signOff.Fact.Signatory.Lines), signOff.Fact.Signatory.Name, time.DateAndTime(signOff.At, zone)].Value
        : null;

    private static void Line(StringBuilder list, string line) => list.Append(line).Append(LineEnd);
}
