using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>Why nothing of a file was taken. Each has a sentence of its own in the portal's languages.</summary>
public abstract record ImportRefusal
{
    private ImportRefusal()
    {
    }

    public sealed record Empty : ImportRefusal;

    /// <summary>More than <see cref="ImportLimits.FileBytes"/>.</summary>
    public sealed record TooLarge : ImportRefusal;

    /// <summary>None of the three kinds of file, whatever its name says.</summary>
    public sealed record UnknownKind : ImportRefusal;

    /// <param name="Line">Where reading stopped, from 1; null where the kind of file has no lines.</param>
    public sealed record Damaged(SheetFormat Format, long? Line = null) : ImportRefusal;

    /// <summary>JSON that is no SOP of the portal's.</summary>
    public sealed record OtherJson : ImportRefusal;

    public sealed record NewerVersion(int Version) : ImportRefusal;

    /// <summary>A packed file that holds no workbook.</summary>
    public sealed record NotAWorkbook : ImportRefusal;

    /// <summary>A workbook of before 2007, or one under a password: both look alike from outside.</summary>
    public sealed record OldOrLockedWorkbook : ImportRefusal;

    /// <summary>More than <see cref="ImportLimits.UnpackedBytes"/> when unpacked.</summary>
    public sealed record UnpacksTooLarge : ImportRefusal;

    /// <summary>Nests deeper, is of more parts, or takes longer to read than any sheet does.</summary>
    public sealed record TooComplex : ImportRefusal;

    public sealed record WithMacros : ImportRefusal;

    /// <param name="Columns">Headings as the portal writes them.</param>
    public sealed record MissingColumns(IReadOnlyList<string> Columns) : ImportRefusal
    {
        public bool Equals(MissingColumns? other) => other is not null && Columns.SequenceEqual(other.Columns);

        public override int GetHashCode() => Columns.Count;
    }

    /// <summary>XML that declares a document type: entities in it could read files of the server.</summary>
    public sealed record WithDocumentType : ImportRefusal;

    /// <summary>XML that is no BPMN 2.0.</summary>
    public sealed record NotBpmn : ImportRefusal;

    public sealed record WithoutSteps : ImportRefusal;

    public sealed record TooManyRows : ImportRefusal;

    public sealed record TooManyLanes : ImportRefusal;

    public sealed record TooManyFlows : ImportRefusal;

    /// <summary>A text that its cell cannot hold.</summary>
    /// <param name="Text">As the file has it.</param>
    /// <param name="Limit">In characters, see <see cref="TextLimits"/>.</param>
    public sealed record TextTooLong(string Text, int Limit) : ImportRefusal;
}
