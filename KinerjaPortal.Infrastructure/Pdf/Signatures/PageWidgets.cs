using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Pdf.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Signatures;

/// <summary>What of a form stands on a page already.</summary>
/// <param name="Box">In the page's units.</param>
internal sealed record PageWidget(PdfBox Box, bool IsSignature);

internal static class PageWidgets
{
    public static IReadOnlyList<PageWidget> Of(PdfPage page, PdfFile file) =>
    [
        .. from annotation in (file.List(page.Dictionary["Annots"], $"{page.Reference} /Annots")?.Items ?? []).Select(file.Resolve).OfType<PdfDictionary>()
           where file.Resolve(annotation["Subtype"]) is PdfName { Text: "Widget" }
           let box = PdfBox.Of(file, annotation["Rect"])
           where box is { IsEmpty: false }
           select new PageWidget(box.Value, file.Resolve(annotation["FT"]) is PdfName { Text: "Sig" }),
    ];
}
