using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Pdf.Reading;
using KinerjaPortal.Infrastructure.Pdf.Updates;

namespace KinerjaPortal.Infrastructure.Pdf.Signatures;

/// <summary>Puts the field of a signature, which is also what is seen of it, on a page and into the form of the file.</summary>
internal sealed class SignatureWidget(PdfFile file, IncrementalUpdate update)
{
    private const string NameStem = "Pengesahan";
    private const int PrintAndLocked = 4 + 128;

    // Signatures are there, and whoever changes the file must append to it (ISO 32000-1, 12.7.2).
    private const int SignaturesAppendOnly = 3;

    public PdfReference Place(PdfReference signature, PdfStream appearance, PdfPage page, PdfBox box, AcroForm form) => update.Add(PdfDictionary.Of(
        ("Type", new PdfName("Annot")),
        ("Subtype", new PdfName("Widget")),
        ("FT", new PdfName("Sig")),
        ("T", PdfText.Of(FreeName(form))),
        ("V", signature),
        ("F", new PdfNumber(PrintAndLocked)),
        ("P", page.Reference),
        ("Rect", box.ToArray()),
        ("AP", PdfDictionary.Of(("N", update.Add(appearance))))));

    /// <summary>Adds the widget to the page, and to no other page that may share its list of annotations.</summary>
    public void AddToPage(PdfReference widget, PdfPage page, IReadOnlyList<PdfDictionary> allPages)
    {
        var listed = page.Dictionary["Annots"];
        var annotations = (file.List(listed, $"{page.Reference} /Annots") ?? new PdfArray([])).With(widget);
        if (listed is PdfReference list && file.Resolve(listed) is PdfArray && allPages.Count(other => other["Annots"] == list) == 1)
        {
            update.Set(list, annotations);
        }
        else
        {
            update.Set(page.Reference, page.Dictionary.With("Annots", annotations));
        }
    }

    public void AddToForm(PdfReference widget, AcroForm form, PdfReference root, PdfDictionary catalog)
    {
        var changed = (form.Dictionary ?? PdfDictionary.Of()).With("SigFlags", new PdfNumber(SignaturesAppendOnly));
        if (form.Dictionary?["Fields"] is PdfReference list && file.Resolve(list) is PdfArray)
        {
            update.Set(list, form.Fields.With(widget));
        }
        else
        {
            changed = changed.With("Fields", form.Fields.With(widget));
        }

        if (form.Place is { } place)
        {
            update.Set(place, changed);
        }
        else if (form.Dictionary is null)
        {
            update.Set(root, catalog.With("AcroForm", update.Add(changed)));
        }
        else
        {
            update.Set(root, catalog.With("AcroForm", changed));
        }
    }

    private static string FreeName(AcroForm form) =>
        Enumerable.Range(1, form.Names.Count + 1).Select(number => $"{NameStem}{number}").First(name => !form.Names.Contains(name));
}
