using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>A place in a file that was marked when the document was sent back.</summary>
/// <param name="FileId">The filing that was read.</param>
/// <param name="Number">Of the page or row, from 1.</param>
/// <param name="Note">What is wrong there, where it was said beside the reason.</param>
public sealed record ReturnMark(Guid FileId, MarkedPlace Place, int Number, string? Note = null)
{
    /// <summary>How many places of one return can be marked.</summary>
    public const int Most = 50;

    /// <summary>Longest note of one place that is taken, in characters.</summary>
    public const int MaxNoteLength = TextLimits.ReturnMarkNote;

    /// <summary>No file has a page or row of a higher number.</summary>
    public const int MaxNumber = 1_048_576;
}

/// <summary>What was marked.</summary>
public enum MarkedPlace
{
    /// <summary>A page.</summary>
    Halaman,

    /// <summary>A row of a table or sheet.</summary>
    Baris,
}
