using System.Globalization;
using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>
/// Where a page has text and pictures, about: widths of letters are estimated, and lines and fills are not looked at, because a frame
/// around a page would fill all of it. Only to find room for a signature: what cannot be read is left out, and refuses nothing.
/// </summary>
internal sealed class PageMarks(PdfFile file, ReadingBudget budget)
{
    private const int MostOperators = 200_000;
    private const int MostMarks = 20_000;
    private const int DeepestForm = 4;
    private const int DeepestState = 100;
    private const int MostOperands = 200;
    private const int DeepestTree = 60;

    // Of the size of the font: a letter is about half as wide as it is high, and hangs a quarter below its line.
    private const double LetterWidth = 0.5;
    private const double Descent = -0.25;
    private const double Ascent = 0.8;

    private readonly List<PdfBox> _marks = [];
    private int _operators;

    /// <summary>In the page's units.</summary>
    public static IReadOnlyList<PdfBox> Of(PdfPage page, PdfFile file, ReadingBudget budget)
    {
        var marks = new PageMarks(file, budget);
        try
        {
            marks.Read(ContentOf(page, file, budget), ResourcesOf(page, file), PdfMatrix.Identity, depth: 0);
        }
        catch (UnreadablePdfException)
        {
            // As far as it could be read.
        }

        return marks._marks;
    }

    /// <summary>The streams of a page are one text: an operator may begin in one and end in the next.</summary>
    private static ReadOnlyMemory<byte> ContentOf(PdfPage page, PdfFile file, ReadingBudget budget)
    {
        var content = file.Resolve(page.Dictionary["Contents"]);
        var whole = new MemoryStream();
        foreach (var part in content is PdfArray parts ? parts.Items : [content])
        {
            if (file.Resolve(part) is PdfStream stream)
            {
                whole.Write(StreamDecoding.Decode(stream, file.Resolve, budget, $"{page.Reference} /Contents").Span);
                whole.WriteByte((byte)'\n');
            }
        }

        return whole.ToArray();
    }

    private static PdfDictionary? ResourcesOf(PdfPage page, PdfFile file)
    {
        var node = page.Dictionary;
        for (var level = 0; node is not null && level < DeepestTree; level++)
        {
            if (file.Resolve(node["Resources"]) is PdfDictionary resources)
            {
                return resources;
            }

            node = file.Resolve(node["Parent"]) as PdfDictionary;
        }

        return null;
    }

    private void Read(ReadOnlyMemory<byte> content, PdfDictionary? resources, PdfMatrix space, int depth)
    {
        var lexer = new PdfLexer(content, 0, content.Length);
        var state = new State(space);
        var saved = new Stack<PdfMatrix>();
        var operands = new List<double>();
        var (name, letters) = ("", 0);
        for (var token = lexer.Next(); token.Kind != PdfTokenKind.End; token = lexer.Next())
        {
            switch (token.Kind)
            {
                case PdfTokenKind.Number when operands.Count < MostOperands:
                    operands.Add(double.Parse(token.Word, NumberStyles.Float, CultureInfo.InvariantCulture));
                    continue;
                case PdfTokenKind.Name:
                    name = token.Word;
                    continue;
                case PdfTokenKind.String:
                    letters += token.Bytes.Length;
                    continue;
                case not PdfTokenKind.Keyword:
                    continue;
            }

            budget.GoOn();
            if (++_operators > MostOperators || _marks.Count > MostMarks)
            {
                return;
            }

            switch (token.Word)
            {
                case "q" when saved.Count < DeepestState:
                    saved.Push(state.Space);
                    break;
                case "Q" when saved.TryPop(out var before):
                    state.Space = before;
                    break;
                case "cm" when operands is [.., var a, var b, var c, var d, var e, var f]:
                    state.Space = new PdfMatrix(a, b, c, d, e, f).Then(state.Space);
                    break;
                case "Do":
                    Place(name, resources, state.Space, depth);
                    break;
                case "ID":
                    SkipInlineImage(lexer, content.Span);
                    _marks.Add(state.Space.Around(0, 0, 1, 1));
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    state.NextLineIf(token.Word is "'" or "\"");
                    Show(state, letters);
                    break;
                default:
                    state.Apply(token.Word, operands);
                    break;
            }

            operands.Clear();
            letters = 0;
        }
    }

    private void Show(State state, int letters)
    {
        if (letters == 0 || state.Size == 0)
        {
            return;
        }

        var width = letters * LetterWidth * Math.Abs(state.Size);
        _marks.Add(state.Text.Then(state.Space).Around(0, Descent * Math.Abs(state.Size), width, Ascent * Math.Abs(state.Size)));
        state.Text = new PdfMatrix(1, 0, 0, 1, width, 0).Then(state.Text);
    }

    private void Place(string name, PdfDictionary? resources, PdfMatrix space, int depth)
    {
        if (resources is null || file.Resolve(resources["XObject"]) is not PdfDictionary objects || file.Resolve(objects[name]) is not PdfStream stream)
        {
            return;
        }

        switch (file.Resolve(stream.Dictionary["Subtype"]))
        {
            case PdfName { Text: "Image" }:
                _marks.Add(space.Around(0, 0, 1, 1));
                break;
            case PdfName { Text: "Form" } when depth < DeepestForm:
                var own = file.Resolve(stream.Dictionary["Matrix"]) is PdfArray { Items: { Count: 6 } items }
                    && items.Select(file.Resolve).OfType<PdfNumber>().Select(number => number.Value).ToList() is [var a, var b, var c, var d, var e, var f]
                        ? new PdfMatrix(a, b, c, d, e, f)
                        : PdfMatrix.Identity;
                Read(
                    StreamDecoding.Decode(stream, file.Resolve, budget, $"/{name}"),
                    file.Resolve(stream.Dictionary["Resources"]) as PdfDictionary ?? resources, own.Then(space), depth + 1);
                break;
        }
    }

    /// <summary>To behind <c>EI</c>; what stands between is no text.</summary>
    private static void SkipInlineImage(PdfLexer lexer, ReadOnlySpan<byte> content)
    {
        var end = content[lexer.Position..].IndexOf("\nEI"u8);
        end = end < 0 ? content[lexer.Position..].IndexOf(" EI"u8) : end;
        lexer.Position = end < 0 ? content.Length : lexer.Position + end + 3;
    }

    /// <summary>What operators of text and space have set.</summary>
    private sealed class State(PdfMatrix space)
    {
        private PdfMatrix _line = PdfMatrix.Identity;
        private double _leading;

        public PdfMatrix Space { get; set; } = space;

        public PdfMatrix Text { get; set; } = PdfMatrix.Identity;

        public double Size { get; private set; }

        public void NextLineIf(bool wanted)
        {
            if (wanted)
            {
                Move(0, -_leading);
            }
        }

        public void Apply(string word, List<double> operands)
        {
            switch (word, operands)
            {
                case ("BT", _):
                    Text = _line = PdfMatrix.Identity;
                    break;
                case ("Tf", [.., var size]):
                    Size = size;
                    break;
                case ("TL", [.., var leading]):
                    _leading = leading;
                    break;
                case ("Td", [.., var x, var y]):
                    Move(x, y);
                    break;
                case ("TD", [.., var x, var y]):
                    _leading = -y;
                    Move(x, y);
                    break;
                case ("T*", _):
                    Move(0, -_leading);
                    break;
                case ("Tm", [.., var a, var b, var c, var d, var e, var f]):
                    Text = _line = new PdfMatrix(a, b, c, d, e, f);
                    break;
            }
        }

        private void Move(double x, double y) => Text = _line = new PdfMatrix(1, 0, 0, 1, x, y).Then(_line);
    }
}
