using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Pdf;

/// <summary>Where a signature stands on the page and what is seen of it, as poppler draws it.</summary>
public sealed class SignatureOnPageTests
{
    // A4 with the margins at the sides and below: the first place is at the right, the second at its left.
    private const int Width = 268;
    private const int Height = 104;
    private const int Left = 595 - 24 - Width;
    private const int Bottom = 16;

    [Fact]
    public void The_first_signature_stands_at_the_right_of_the_foot_and_the_others_beside_it_and_above()
    {
        var document = HandWrittenPdf.OnePage();
        (int X, int Y)[] slots = [(Left, Bottom), (Left - 8 - Width, Bottom), (Left, Bottom + 8 + Height), (Left - 8 - Width, Bottom + 8 + Height)];
        for (var signed = 0; signed < slots.Length; signed++)
        {
            document = PdfSigner.Sign(document);
            var drawn = PdfTools.Draw(document);
            Assert.All(slots.Index(), slot => Assert.Equal(slot.Index <= signed, drawn.Darkness(slot.Item.X, slot.Item.Y, Width, Height) > 5));
        }
    }

    [Fact]
    public void A_field_of_a_form_is_not_covered()
    {
        var before = PdfTools.Draw(PdfSamples.Form());

        var after = PdfTools.Draw(PdfSigner.Sign(PdfSamples.Form()));

        Assert.True(before.Darkness(Left, Bottom, Width, Height) > 0);
        Assert.Equal(before.Darkness(Left, Bottom, Width, Height), after.Darkness(Left, Bottom, Width, Height));
        Assert.True(after.Darkness(Left - 8 - Width, Bottom, Width, Height) > 5);
    }

    [Theory]
    [InlineData("BT /F1 11 Tf 14 TL 72 60 Td (Demikian laporan ini dibuat untuk dipergunakan sebagaimana mestinya.) Tj T* (Tembusan disampaikan kepada Bupati.) Tj ET", 70)]
    [InlineData("q 1 0 0 1 72 20 cm BT /F1 11 Tf 1 0 0 1 0 0 Tm [(Demikian laporan ini ) -20 (dibuat untuk dipergunakan sebagaimana mestinya.)] TJ ET Q", 30)]
    [InlineData("q 450 0 0 60 72 30 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI Q", 90)]
    public void It_stands_where_what_the_page_shows_leaves_room(string content, int shownUpTo)
    {
        var document = HandWrittenPdf.Of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            HandWrittenPdf.Stream(content),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var (before, after) = (PdfTools.Draw(document), PdfTools.Draw(PdfSigner.Sign(document)));

        Assert.True(before.Darkness(Left, 16, Width, 100) > 0);
        Assert.Equal(before.Darkness(0, 0, 595, shownUpTo), after.Darkness(0, 0, 595, shownUpTo));
        Assert.InRange(after.Drawn().Top, shownUpTo + 90, shownUpTo + 120);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(-90)]
    public void It_stands_upright_in_the_same_corner_however_the_page_is_turned(int rotation)
    {
        var isSideways = rotation % 180 != 0;
        var turned = Drawn($"/MediaBox [0 0 {(isSideways ? "842 595" : "595 842")}] /Rotate {rotation}");
        var upright = Drawn("");

        Assert.Equal((595, 842), (turned.Width, turned.Height));
        for (var x = 0; x < Width - 10; x += 10)
        {
            Assert.Equal(upright.Darkness(Left + x, Bottom, 10, Height), turned.Darkness(Left + x, Bottom, 10, Height), tolerance: 8.0);
        }

        static GreyPage Drawn(string ofPage) => PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage(ofPage), PdfSigner.Field(PdfSigner.Appearance(Checked(21)))));
    }

    [Theory]
    [InlineData("/MediaBox [0 0 150 90]")]
    [InlineData("/MediaBox [0 0 40 300]")]
    [InlineData("/MediaBox [100 -50 695 370] /CropBox [120 -30 675 350]")]
    [InlineData("/MediaBox [50 60 645 902] /CropBox [80 90 600 860] /Rotate 90")]
    [InlineData("/MediaBox [0 0 297.5 421] /UserUnit 2")]
    public void It_does_not_hang_over_the_edge_of_what_is_shown(string ofPage)
    {
        var page = PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage(ofPage), PdfSigner.Field(PdfSigner.Appearance(Checked(21)))));
        var drawn = page.Drawn();

        Assert.InRange(drawn.Left, 1, page.Width);
        Assert.InRange(drawn.Bottom, 1, page.Height);
        Assert.InRange(drawn.Right, page.Width / 2, page.Width - 2);
        Assert.InRange(drawn.Top, 0, page.Height - 2);
    }

    [Fact]
    public void Signatures_on_a_page_smaller_than_they_are_do_not_cover_each_other()
    {
        var document = HandWrittenPdf.OnePage("/MediaBox [0 0 150 90]");
        var darkness = new List<double>();
        for (var signed = 0; signed < 2; signed++)
        {
            document = PdfSigner.Sign(document, PdfSigner.Field(PdfSigner.Appearance(Full(21))));
            darkness.Add(PdfTools.Draw(document).Darkness(0, 0, 150, 90));
        }

        // Codes that are all black: one that covered another would add nothing.
        Assert.All(darkness.Zip(darkness.Skip(1)), pair => Assert.True(pair.Second > pair.First, string.Join(' ', darkness)));
    }

    [Fact]
    public void The_lines_are_text_and_letters_that_the_font_lacks_lose_only_their_marks()
    {
        var appearance = new SignatureAppearance(["Ḥasan Ćosić – 100 €", "Camat 县"], null, null);

        var text = PdfTools.Text(PdfSigner.Sign(HandWrittenPdf.OnePage(), PdfSigner.Field(appearance)));

        Assert.Contains("Hasan Cosic – 100 €", text, StringComparison.Ordinal);
        Assert.Contains("Camat ?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_end_stays_in_its_place()
    {
        var appearance = new SignatureAppearance([new string('W', 400), .. Enumerable.Repeat("Plh. Kepala Badan Kesatuan Bangsa dan Politik", 12)], null, null);

        var drawn = PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage(), PdfSigner.Field(appearance))).Drawn();

        Assert.True(drawn.Left >= Left && drawn.Right <= Left + Width && drawn.Bottom >= Bottom && drawn.Top <= Bottom + Height, drawn.ToString());
    }

    [Fact]
    public void What_was_drawn_fills_its_place_however_small_it_was_on_the_canvas()
    {
        var drawn = Drawn(PngFile.Ink(800, 400, (700, 350, 720, 360)));

        // Between the post above and the name below, from the left edge of the text on.
        Assert.True(drawn.Darkness(Left + 6, Bottom + 46, 74, 20) > 100);

        static GreyPage Drawn(byte[] ink) => PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage(), PdfSigner.Field(PdfSigner.Appearance(ink: ink))));
    }

    [Fact]
    public void An_empty_canvas_leaves_no_room_for_ink() => Assert.Equal(
        PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage())).Pixels,
        PdfTools.Draw(PdfSigner.Sign(HandWrittenPdf.OnePage(), PdfSigner.Field(PdfSigner.Appearance(ink: PngFile.Ink(30, 20, (0, 0, 0, 0)))))).Pixels);

    private static bool[,] Checked(int size)
    {
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = (row + column) % 2 == 0 || row == 0;
            }
        }

        return modules;
    }

    private static bool[,] Full(int size)
    {
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = true;
            }
        }

        return modules;
    }
}
