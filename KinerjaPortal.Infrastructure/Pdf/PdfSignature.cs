using KinerjaPortal.Infrastructure.Pdf.Drawing;
using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Pdf.Reading;
using KinerjaPortal.Infrastructure.Pdf.Signatures;
using KinerjaPortal.Infrastructure.Pdf.Updates;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>Signs a PDF inside, as PAdES has it: the bytes of the file stay, and an incremental update behind them holds the signature.</summary>
public static class PdfSignature
{
    // Offsets and lengths stay far below what an int holds, with the update and copies of the file in memory.
    private const int LargestDocument = 512 * 1024 * 1024;

    // The structure of a document (cross-references and object streams) inflates to some ten times its length; that of ten thousand pages stays
    // below the largest.
    private const int LargestRatio = 64;
    private const long LeastStructure = 16 * 1024 * 1024;
    private const long LargestStructure = 192 * 1024 * 1024;

    /// <summary>Puts an empty signature with its appearance on the last page, behind the document.</summary>
    /// <param name="roomForCms">Bytes kept free for the signature with its certificates.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static PdfPreparation Prepare(byte[] document, PdfSignatureField field, int roomForCms = 16384, CancellationToken gone = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(roomForCms);
        try
        {
            return new PdfPreparation.Ready(Append(document, field, roomForCms, gone));
        }
        catch (UnreadablePdfException unreadable)
        {
            return new PdfPreparation.Refused(unreadable.Fault);
        }
        catch (OverBudgetException over)
        {
            return new PdfPreparation.Refused(new PdfFault.BeyondLimits(over.Limit.ToString()));
        }
    }

    /// <summary>What keeps a document from being signed, whoever signs it; null where nothing does. Asked when it is filed.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static PdfFault? WhyNot(byte[] document, CancellationToken gone = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            _ = Open(document, gone);
            return null;
        }
        catch (UnreadablePdfException unreadable)
        {
            return unreadable.Fault;
        }
        catch (OverBudgetException over)
        {
            return new PdfFault.BeyondLimits(over.Limit.ToString());
        }
    }

    private static OpenedPdf Open(byte[] document, CancellationToken gone)
    {
        if (document.Length > LargestDocument)
        {
            throw UnreadablePdfException.BeyondLimits($"> {LargestDocument}");
        }

        var budget = new ReadingBudget(Math.Clamp((long)document.Length * LargestRatio, LeastStructure, LargestStructure), gone: gone);
        var file = PdfFile.Open(document, budget);
        Soundness.Require(file, budget);
        var root = file.References.Trailer["Root"] as PdfReference ?? throw UnreadablePdfException.Damaged("trailer /Root");
        var catalog = file.Dictionary(root, "trailer /Root") ?? throw UnreadablePdfException.Damaged("trailer /Root");
        var form = AcroForm.Of(file, catalog);
        ChangeLock.RequireOpen(file, catalog, form);
        var (page, pages) = new PageTree(file).Read(catalog);
        return new OpenedPdf(file, root, catalog, form, page, pages, budget);
    }

    private static PreparedPdf Append(byte[] document, PdfSignatureField field, int roomForCms, CancellationToken gone)
    {
        var (file, root, catalog, form, page, pages, budget) = Open(document, gone);
        var update = new IncrementalUpdate(file);
        var signature = new SignatureDictionary(field, roomForCms);
        var widgets = new SignatureWidget(file, update);
        var widget = widgets.Place(
            update.Add(signature.ToDictionary()),
            new SignatureDrawing(field.Appearance, InkOf(field.Appearance)).ToForm(page.Rotation, update.Add),
            page,
            PlaceOn(page, file, budget),
            form);
        widgets.AddToPage(widget, page, pages);
        widgets.AddToForm(widget, form, root, catalog);
        return signature.Complete(update.Write(out var placeOf), placeOf);
    }

    /// <summary>A document that can be signed.</summary>
    private sealed record OpenedPdf(
        PdfFile File, PdfReference Root, PdfDictionary Catalog, AcroForm Form, PdfPage Page, IReadOnlyList<PdfDictionary> Pages,
        ReadingBudget Budget);

    private static PdfBox PlaceOn(PdfPage page, PdfFile file, ReadingBudget budget)
    {
        var view = new PageView(page);
        var widgets = PageWidgets.Of(page, file);
        List<PdfBox> fields = [.. widgets.Select(widget => view.Seen(widget.Box))];
        List<PdfBox> marks = [.. PageMarks.Of(page, file, budget).Select(view.Seen)];

        // First where text and pictures leave room. Where nothing is left the signature is not seen, rather than covering another one: a
        // box without size (ISO 32000-1, 12.7.4.5).
        var place = SignatureSlots.FindRoom(view, [.. fields, .. marks])
            ?? SignatureSlots.FindFree(view, fields)
            ?? SignatureSlots.FindFree(view, [.. widgets.Where(widget => widget.IsSignature).Select(widget => view.Seen(widget.Box))])
            ?? default(PdfBox);
        return view.OnPage(place);
    }

    private static InkImage? InkOf(SignatureAppearance appearance) => appearance.InkPng is not { } png
        ? null
        : InkImage.Of(PngImage.Read(png) ?? throw new UnreadablePdfException(new PdfFault.UnreadableInk()));
}
