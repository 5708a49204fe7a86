namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

internal sealed record TextLine(Helvetica Font, byte[] Text)
{
    private const byte Ellipsis = 0x85;

    /// <summary>When it is set in size one.</summary>
    public double Width => Font.WidthOf(Text);

    /// <summary>Cut to a width, with an ellipsis where something was cut or more would have followed.</summary>
    public TextLine Shortened(double width, bool more)
    {
        if (!more && Width <= width)
        {
            return this;
        }

        var kept = Text.Length;
        while (kept > 0 && Font.WidthOf([.. Text.AsSpan(0, kept), Ellipsis]) > width)
        {
            kept--;
        }

        return this with { Text = [.. Text.AsSpan(0, kept), Ellipsis] };
    }
}
