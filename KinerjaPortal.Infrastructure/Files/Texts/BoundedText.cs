using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>
/// XML that simply ends where the budget is used up, or where a tag or a text is longer than any program writes: the XML reader
/// holds both whole in memory.
/// </summary>
internal sealed class BoundedText(TextReader inner, ReadingBudget budget) : TextReader
{
    private const int MaxBetweenTags = 256 * 1024;

    private int _sinceTag;
    private bool _ended;

    public override int Peek() => _ended || budget.Left == 0 ? -1 : inner.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = _ended ? 0 : inner.Read(buffer[..(int)Math.Min(buffer.Length, budget.Left)]);
        budget.Take(count);
        var rest = (ReadOnlySpan<char>)buffer[..count];
        for (int at; (at = rest.IndexOf('<')) >= 0; rest = rest[(at + 1)..])
        {
            _ended |= _sinceTag + at > MaxBetweenTags;
            _sinceTag = 0;
        }

        _sinceTag += rest.Length;
        _ended |= _sinceTag > MaxBetweenTags;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
