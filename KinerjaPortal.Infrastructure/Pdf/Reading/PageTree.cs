using KinerjaPortal.Infrastructure.Pdf.Objects;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>Finds the pages of a file (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageTree(PdfFile file)
{
    private const int MostUnit = 1000;

    private readonly HashSet<int> _seen = [];
    private readonly List<Node> _leaves = [];

    /// <summary>A node with what it inherits or gives on.</summary>
    private sealed record Node(PdfReference Reference, PdfDictionary Dictionary, PdfObject MediaBox, PdfObject CropBox, PdfObject Rotate);

    /// <summary>The last page, and all pages as they are written, to see what they share.</summary>
    public (PdfPage Last, IReadOnlyList<PdfDictionary> All) Read(PdfDictionary catalog)
    {
        // Without recursion: a tree may be as deep as a hostile file likes.
        var waiting = new Stack<(PdfObject Kid, Node? Parent)>();
        waiting.Push((catalog["Pages"], null));
        while (waiting.TryPop(out var next))
        {
            var node = Open(next.Kid, next.Parent);
            if (node.Dictionary["Kids"] is PdfNull)
            {
                _leaves.Add(node);
                continue;
            }

            var kids = file.List(node.Dictionary["Kids"], $"{node.Reference} /Kids") ?? new PdfArray([]);
            foreach (var kid in kids.Items.Reverse())
            {
                waiting.Push((kid, node));
            }
        }

        return _leaves.Count > 0 ? (PageOf(_leaves[^1]), [.. _leaves.Select(leaf => leaf.Dictionary)]) : throw UnreadablePdfException.Damaged("/Pages");
    }

    private Node Open(PdfObject kid, Node? parent)
    {
        var where = parent is null ? "/Root /Pages" : $"{parent.Reference} /Kids";
        if (kid is not PdfReference reference || !_seen.Add(reference.Number) || file.Resolve(reference) is not PdfDictionary dictionary)
        {
            throw UnreadablePdfException.Damaged(where);
        }

        return new Node(reference, dictionary, Inherited("MediaBox", parent?.MediaBox), Inherited("CropBox", parent?.CropBox), Inherited("Rotate", parent?.Rotate));

        PdfObject Inherited(string key, PdfObject? above) => dictionary[key] is PdfNull ? above ?? PdfNull.Value : dictionary[key];
    }

    private PdfPage PageOf(Node leaf)
    {
        if (file.Resolve(leaf.Dictionary["Type"]) is not PdfName { Text: "Page" })
        {
            throw UnreadablePdfException.Damaged($"{leaf.Reference} /Type");
        }

        var media = PdfBox.Of(file, leaf.MediaBox) is { IsEmpty: false } box ? box : throw UnreadablePdfException.Damaged($"{leaf.Reference} /MediaBox");
        var sheet = PdfBox.Of(file, leaf.CropBox) is { } crop && media.Overlaps(crop) ? media.CommonWith(crop) : media;
        var turned = file.Resolve(leaf.Rotate) is PdfNumber { Whole: { } degrees } && degrees % 90 == 0 ? ((degrees % 360) + 360) % 360 : 0;
        var unit = file.Resolve(leaf.Dictionary["UserUnit"]) is PdfNumber { Value: > 0 and <= MostUnit and var points } ? points : 1;
        return new PdfPage(leaf.Reference, leaf.Dictionary, sheet, turned, unit);
    }
}
