using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>The form of a file with its fields (ISO 32000-1, 12.7); every file that is signed has one.</summary>
/// <param name="Place">Where it is kept, if in an object of its own.</param>
/// <param name="Fields">At the root.</param>
/// <param name="Names">Of the fields at the root.</param>
/// <param name="Signed">The fields that hold a signature.</param>
internal sealed record AcroForm(
    PdfReference? Place, PdfDictionary? Dictionary, PdfArray Fields, IReadOnlySet<string> Names, IReadOnlyList<PdfDictionary> Signed)
{
    // Direct fields may be reached again and again through one array, which would never end.
    private const int MostFields = 200_000;

    public static AcroForm Of(PdfFile file, PdfDictionary catalog)
    {
        if (file.Dictionary(catalog["AcroForm"], "/Root /AcroForm") is not { } form)
        {
            return new AcroForm(null, null, new PdfArray([]), new HashSet<string>(), []);
        }

        if (file.Resolve(form["XFA"]) is not PdfNull)
        {
            throw new UnreadablePdfException(new PdfFault.XfaForm());
        }

        var fields = file.List(form["Fields"], "/AcroForm /Fields") ?? new PdfArray([]);
        var names = fields.Items.Select(file.Resolve).OfType<PdfDictionary>()
            .Select(field => file.Resolve(field["T"])).OfType<PdfString>()
            .Select(name => PdfText.Read(name.Bytes));
        return new AcroForm(catalog["AcroForm"] as PdfReference, form, fields, names.ToHashSet(StringComparer.Ordinal), SignedFields(file, fields));
    }

    private static List<PdfDictionary> SignedFields(PdfFile file, PdfArray fields)
    {
        var signed = new List<PdfDictionary>();
        var seen = new HashSet<int>();
        var waiting = new Stack<(PdfObject Field, PdfObject Type)>(fields.Items.Select(field => (field, (PdfObject)PdfNull.Value)));
        for (var visited = 0; waiting.TryPop(out var next); visited++)
        {
            if (visited + waiting.Count > MostFields)
            {
                throw UnreadablePdfException.BeyondLimits("/AcroForm /Fields");
            }

            if (next.Field is PdfReference reference && !seen.Add(reference.Number))
            {
                throw UnreadablePdfException.Damaged($"{reference} /Kids");
            }

            if (file.Resolve(next.Field) is not PdfDictionary field)
            {
                continue;
            }

            var type = field["FT"] is PdfNull ? next.Type : file.Resolve(field["FT"]);
            if (type is PdfName { Text: "Sig" } && file.Resolve(field["V"]) is PdfDictionary)
            {
                signed.Add(field);
            }

            foreach (var kid in file.List(field["Kids"], "/AcroForm /Kids")?.Items ?? [])
            {
                waiting.Push((kid, type));
            }
        }

        return signed;
    }
}
