using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Listing;

/// <summary>Which cycles of an office are looked for, and in what order.</summary>
/// <param name="Words">Each must be in the document's name, its period or its title.</param>
/// <param name="Year">A year that the document is for: of a Renstra any of its five.</param>
/// <param name="Post">Code of the post on whose desk it lies.</param>
/// <param name="Among">Only of these, where it is known already which can be meant; no more than <see cref="MostAmong"/> are looked at.</param>
public sealed record CycleQuestion(
    string Words = "", DocumentType? DocumentType = null, int? Year = null, CycleStatus? Status = null, string? Post = null,
    CycleOrder Order = CycleOrder.LastMoved, bool IsDescending = true, IReadOnlyList<Guid>? Among = null)
{
    /// <summary>More words than these are not looked at: nobody types them, and each is a condition.</summary>
    internal const int MostWords = 8;

    /// <summary>SQL Server takes 2,100 parameters.</summary>
    public const int MostAmong = 1000;
}

/// <summary>By what a list of cycles is put in order.</summary>
public enum CycleOrder
{
    /// <summary>When it came where it lies, or was closed.</summary>
    LastMoved,

    Document,

    Title,

    Status,

    /// <summary>When its step is due; what is closed stands behind what runs.</summary>
    Due,

    Started,
}
