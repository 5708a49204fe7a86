using System.Text.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Return;

/// <summary>A place as it is typed, before it is sent.</summary>
public sealed record DraftedMark(Guid FileId, MarkedPlace Place, string Number, string Note)
{
    /// <summary>The place that this kind of file is usually marked by: a table by its rows, the rest by pages.</summary>
    public static DraftedMark At(FiledFile file) => new(file.Id, UsualPlace(file.MediaType), "", "");

    /// <summary>Null where no number was typed, or none that could be one.</summary>
    public ReturnMark? Read() =>
        int.TryParse(Number.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= ReturnMark.MaxNumber
            ? new ReturnMark(FileId, Place, number, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim())
            : null;

    private static MarkedPlace UsualPlace(string mediaType) =>
        mediaType.StartsWith("text/csv", StringComparison.Ordinal) || mediaType.Contains("spreadsheet", StringComparison.Ordinal)
            ? MarkedPlace.Baris
            : MarkedPlace.Halaman;
}

/// <summary>The marks of a return as they are kept while they are typed.</summary>
internal static class DraftedMarks
{
    public static string? Text(IReadOnlyList<DraftedMark> marks) => marks.Count == 0 ? null : JsonSerializer.Serialize(marks);

    /// <summary>What cannot be read, of an older form perhaps, is nothing.</summary>
    public static List<DraftedMark> Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? [] : JsonSerializer.Deserialize<List<DraftedMark>>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
