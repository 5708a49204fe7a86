using KinerjaPortal.Infrastructure.Pdf.Drawing;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Pdf;

/// <summary>Two pixels, one above the other or beside each other, in every kind that is read.</summary>
public sealed class PngImageTests
{
    [Fact]
    public void Grey_colour_palette_and_both_with_alpha_are_read()
    {
        AssertPixels([7, 7, 7, 9, 9, 9], [255, 255], PngFile.Of(2, 1, 0, [0, 7, 9]));
        AssertPixels([1, 2, 3, 4, 5, 6], [255, 255], PngFile.Of(2, 1, 2, [0, 1, 2, 3, 4, 5, 6]));
        AssertPixels([4, 5, 6, 1, 2, 3], [255, 128], PngFile.Of(2, 1, 3, [0, 1, 0], palette: [1, 2, 3, 4, 5, 6], transparency: [128]));
        AssertPixels([7, 7, 7, 9, 9, 9], [10, 20], PngFile.Of(2, 1, 4, [0, 7, 10, 9, 20]));
        AssertPixels([1, 2, 3, 4, 5, 6], [10, 20], PngFile.Of(2, 1, 6, [0, 1, 2, 3, 10, 4, 5, 6, 20]));
    }

    [Theory]
    [InlineData(0, new byte[] { 10, 20, 30, 40 })]
    [InlineData(1, new byte[] { 10, 20, 30, 70 })]
    [InlineData(2, new byte[] { 10, 20, 40, 60 })]
    [InlineData(3, new byte[] { 10, 20, 35, 67 })]
    [InlineData(4, new byte[] { 10, 20, 40, 80 })]
    public void Every_filter_of_a_row_is_undone(byte filter, byte[] pixels) =>
        AssertPixels([.. pixels.SelectMany(pixel => Enumerable.Repeat(pixel, 3))], [255, 255, 255, 255], PngFile.Of(2, 2, 0, [0, 10, 20, filter, 30, 40]));

    [Fact]
    public void What_no_canvas_writes_is_not_read()
    {
        Assert.Null(PngImage.Read(PngFile.Of(2, 1, 2, [0, 1, 2, 3, 4, 5, 6], interlace: 1)));
        Assert.Null(PngImage.Read(PngFile.Of(2, 1, 0, [0, 7, 7, 9, 9], depth: 16)));
        Assert.Null(PngImage.Read(PngFile.Of(2, 1, 3, [0, 0, 5], palette: [1, 2, 3])));
        Assert.Null(PngImage.Read(PngFile.Of(2, 1, 0, [5, 7, 9])));
        Assert.Null(PngImage.Read(PngFile.Of(2, 9, 0, [0, 7, 9])));
        Assert.Null(PngImage.Read(PngFile.Of(100_000, 100_000, 6, [0])));
        Assert.Null(PngImage.Read(PngFile.Of(4096, 4096, 0, new byte[4096 * 4097])));
        Assert.Null(PngImage.Read("GIF89a"u8));
    }

    private static void AssertPixels(byte[] colours, byte[] alpha, byte[] png)
    {
        var image = PngImage.Read(png);

        Assert.NotNull(image);
        Assert.Equal(colours, image.Colours);
        Assert.Equal(alpha, image.Alpha);
    }
}
