using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>One thing that one post owes to a step of a cycle.</summary>
/// <param name="Cycle">Id of the cycle that it belongs to.</param>
/// <param name="Pelaksana">Code of the post that owes it.</param>
/// <param name="Kind">berkas: one file or several; isian: a table under these column heads.</param>
/// <param name="Status">requested, submitted, returned, accepted, withdrawn or lapsed.</param>
/// <param name="IsLate">Owed, and its time is over.</param>
/// <param name="AskedBy">Code of the post that asked: the one that accepts and returns.</param>
/// <param name="Format">The empty form, where one goes with it.</param>
internal sealed record BahanView(
    Guid Id, Guid Cycle, Guid RunId, Guid StepId, string Pelaksana, string Title, string? Note, string Kind, IReadOnlyList<string>? Columns,
    bool Required, bool Restricted, DateTimeOffset DueAt, string Status, bool IsLate, string AskedBy, DateTimeOffset AskedAt,
    FiledFileView? Format, IReadOnlyList<DateTimeOffset> Reminders, IReadOnlyList<BahanView.HandedIn> Versions)
{
    /// <param name="mayRead">Whether the caller may read its files; who may not is not told their names either, nor what was said of them.</param>
    public static BahanView Of(Guid cycle, BahanItem item, bool mayRead, DateTimeOffset now) => new(
        item.Id, cycle, item.RunId, item.StepId, item.Pelaksana, item.Title, item.Asked.Note, Word(item.Asked.Kind), item.Asked.Columns,
        item.Asked.Required, item.Asked.Restricted, item.DueAt, Word(item.Status), item.IsLate(now), item.AskedBy, item.AskedAt,
        item.Asked.Format is { } form && mayRead ? FiledFileView.Of(form) : null, item.Reminders,
        [.. item.Versions.Select(version => HandedIn.Of(version, mayRead))]);

    /// <summary>The kind that a word names, files where nothing is said; null for another word.</summary>
    public static BahanKind? KindOf(string? word) => string.IsNullOrWhiteSpace(word)
        ? BahanKind.Berkas
        : Enum.GetValues<BahanKind>().Cast<BahanKind?>().FirstOrDefault(
            kind => string.Equals(kind.ToString(), word.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>What was handed in at once.</summary>
    /// <param name="Verdict">Null until somebody has looked at it.</param>
    internal sealed record HandedIn(int Version, IReadOnlyList<FiledFileView> Files, string? Note, DateTimeOffset At, string By, string? RecordedBy, Verdict? Verdict)
    {
        public static HandedIn Of(BahanVersion version, bool mayRead) => new(
            version.Number, mayRead ? [.. version.Files.Select(FiledFileView.Of)] : [], mayRead ? version.Note : null, version.At, version.By.Name,
            version.For.RecordedBy,
            version.Verdict is { } verdict ? new Verdict(verdict.Accepted, mayRead ? verdict.Reason : null, verdict.At, verdict.By.Name) : null);
    }

    internal sealed record Verdict(bool Accepted, string? Reason, DateTimeOffset At, string By);
}
