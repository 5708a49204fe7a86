using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>A file that was found, with why.</summary>
/// <param name="IsOlder">A newer version of it is there.</param>
/// <param name="StepNumber">As printed; null where the visit is not known.</param>
/// <param name="Note">Only where something was found in it.</param>
/// <param name="Standing">Changed since it was signed off where it is the newest version, and another was signed off.</param>
/// <param name="Text">The place in the file's own words; null where nothing was found in them.</param>
public sealed record FoundFile(
    Guid FileId, Guid CycleId, DocumentType DocumentType, string Period, string CycleTitle, FoundRole Role, int Version, bool IsOlder, bool IsRestricted,
    string? StepNumber, MarkedText Title, MarkedText Name, MarkedText? Note, MarkedText? Text, long Size, string MediaType, string FiledBy,
    DateTimeOffset FiledAt, SignOffStanding Standing = SignOffStanding.NotApproved);

/// <summary>A page of what was found, best first.</summary>
/// <param name="Total">On all pages.</param>
/// <param name="Page">From 1; the first where the one asked for is beyond the end.</param>
public sealed record FoundFiles(IReadOnlyList<FoundFile> Files, int Total, int Page)
{
    public const int PerPage = 20;

    public static readonly FoundFiles None = new([], 0, 1);

    public int Pages => (Total + PerPage - 1) / PerPage;
}

/// <summary>What a file is to its cycle; as it is stored.</summary>
public enum FoundRole
{
    Bahan,
    Draft,
    Final,
    Surat,
    Kelengkapan,
    Format,
    Bukti,

    /// <summary>Never found: a detached signature is no document.</summary>
    TandaTangan,
}
