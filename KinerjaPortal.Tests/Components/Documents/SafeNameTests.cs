using System.Text;
using KinerjaPortal.Web.Features.Documents.Archive;

namespace KinerjaPortal.Tests.Components.Documents;

/// <summary>Names that both Windows and Linux take, whatever was typed.</summary>
public sealed class SafeNameTests
{
    [Theory]
    [InlineData("Realisasi/Anggaran: TW \"III\"?", "Realisasi-Anggaran- TW -III--")]
    [InlineData("  dua\t baris\r\nini. . ", "dua baris ini")]
    [InlineData("laporan\u202Efdp.exe", "laporanfdp.exe")]
    [InlineData("..", "_")]
    [InlineData("nul", "_nul")]
    [InlineData("Com1.csv", "_Com1.csv")]
    [InlineData("Konsolidasi", "Konsolidasi")]
    public void What_a_system_would_refuse_is_taken_out(string typed, string name) => Assert.Equal(name, SafeName.Of(typed, 80));

    [Fact]
    public void A_long_file_name_is_cut_before_its_extension()
    {
        var name = SafeName.OfFile(new string('a', 300) + ".docx", 50);

        Assert.Equal(new string('a', 45) + ".docx", name);
    }

    [Fact]
    public void Linux_counts_bytes_and_no_letter_is_cut_in_two()
    {
        var name = SafeName.Of(string.Concat(Enumerable.Repeat("📊", 100)), 150);

        Assert.True(Encoding.UTF8.GetByteCount(name) <= 240);
        Assert.Equal(60, name.EnumerateRunes().Count(rune => rune == new Rune(0x1F4CA)));
    }
}
