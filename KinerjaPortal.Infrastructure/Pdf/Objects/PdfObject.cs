using System.Globalization;

namespace KinerjaPortal.Infrastructure.Pdf.Objects;

/// <summary>One value as PDF knows it (ISO 32000-1, 7.3).</summary>
internal abstract record PdfObject;

internal sealed record PdfNull : PdfObject
{
    public static PdfNull Value { get; } = new();
}

internal sealed record PdfBoolean(bool Value) : PdfObject;

/// <param name="Text">As it was written: a value that is copied into an update must not be rounded on the way.</param>
internal sealed record PdfNumber(string Text) : PdfObject
{
    public PdfNumber(double value)
        : this(Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture))
    {
    }

    public double Value => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The value where it is a whole number that an offset, a length or an object number can be.</summary>
    public int? Whole => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}

/// <param name="Text">The name without its slash, each byte one character.</param>
internal sealed record PdfName(string Text) : PdfObject;

internal sealed record PdfString(byte[] Bytes) : PdfObject;

internal sealed record PdfArray(IReadOnlyList<PdfObject> Items) : PdfObject
{
    public PdfArray With(PdfObject item) => new([.. Items, item]);
}

internal sealed record PdfReference(int Number, int Generation) : PdfObject
{
    public override string ToString() => $"{Number} {Generation} obj";
}

/// <param name="Data">As it stands in the file: encoded.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Data) : PdfObject;

/// <summary>Text to be written as it is, whose place is needed afterwards.</summary>
internal sealed record PdfPlaceholder(string Text) : PdfObject;
