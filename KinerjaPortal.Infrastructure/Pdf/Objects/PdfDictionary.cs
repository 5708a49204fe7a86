using System.Diagnostics.CodeAnalysis;

namespace KinerjaPortal.Infrastructure.Pdf.Objects;

/// <summary>Names and values in the order in which they were written. A key that is not there has the value null, as PDF has it.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A value of PDF, not a collection of .NET.")]
internal sealed record PdfDictionary(OrderedDictionary<string, PdfObject> Entries) : PdfObject
{
    public PdfObject this[string key] => Entries.GetValueOrDefault(key, PdfNull.Value);

    public static PdfDictionary Of(params ReadOnlySpan<(string Key, PdfObject? Value)> entries)
    {
        var dictionary = new OrderedDictionary<string, PdfObject>();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                dictionary.Add(key, value);
            }
        }

        return new PdfDictionary(dictionary);
    }

    public PdfDictionary With(string key, PdfObject value) =>
        new(new OrderedDictionary<string, PdfObject>(Entries) { [key] = value });
}
