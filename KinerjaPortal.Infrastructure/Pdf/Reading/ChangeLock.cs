using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Whether an earlier signature leaves room for another one (ISO 32000-1, 12.8.2.2 and 12.8.4).</summary>
internal static class ChangeLock
{
    private const int NoChanges = 1;

    // Filling in forms and signing, which is what a permission means that does not say.
    private const int FillingIn = 2;

    public static void RequireOpen(PdfFile file, PdfDictionary catalog, AcroForm form)
    {
        var certification = file.Dictionary(catalog["Perms"], "/Root /Perms") is { } permissions
            ? file.Dictionary(permissions["DocMDP"], "/Perms /DocMDP")
            : null;
        if ((certification is not null && Forbids(certification)) || form.Signed.Any(LocksAll))
        {
            throw new UnreadablePdfException(new PdfFault.CertifiedAgainstChanges());
        }

        // PDF 2.0 lets the lock of a field close the whole document once the field is signed.
        bool LocksAll(PdfDictionary field) =>
            (file.Resolve(field["Lock"]) is PdfDictionary locked && file.Resolve(locked["P"]) is PdfNumber { Whole: NoChanges })
            || (file.Resolve(field["V"]) is PdfDictionary signature && Forbids(signature));

        bool Forbids(PdfDictionary signature) => (file.List(signature["Reference"], "/Sig /Reference")?.Items ?? [])
            .Select(file.Resolve)
            .OfType<PdfDictionary>()
            .Where(reference => file.Resolve(reference["TransformMethod"]) is PdfName { Text: "DocMDP" })
            .Any(reference => PermissionOf(file.Resolve(reference["TransformParams"])) == NoChanges);

        int PermissionOf(PdfObject parameters) =>
            parameters is PdfDictionary dictionary && file.Resolve(dictionary["P"]) is PdfNumber { Whole: { } permission } ? permission : FillingIn;
    }
}
