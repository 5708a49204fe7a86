using System.Text;
using KinerjaPortal.Web.Features.Bahan;

namespace KinerjaPortal.Tests.Components.Bahan;

/// <summary>What a typed table is to Excel, and what it is again when the portal reads it.</summary>
public sealed class FilledTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://jahat\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("- rapat koordinasi")]
    [InlineData("'=1+1")]
    public void What_Excel_would_run_is_text_to_it_and_comes_back_as_it_was_typed(string typed)
    {
        var table = FilledTable.Write([typed], [[typed]]);

        Assert.All(Encoding.UTF8.GetString(table).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("'", line.TrimStart('"'), StringComparison.Ordinal));
        Assert.Equal([[typed]], FilledTable.Read(new MemoryStream(table)));
    }

    [Theory]
    [InlineData("-1.234,5")]
    [InlineData("+12 %")]
    [InlineData("-")]
    [InlineData("'kutipan'")]
    [InlineData("85,5%")]
    public void Figures_and_words_stay_what_they_are(string typed)
    {
        var table = FilledTable.Write(["Nilai"], [[typed]]);

        Assert.Contains($"\r\n{typed}\r\n", Encoding.UTF8.GetString(table), StringComparison.Ordinal);
        Assert.Equal([[typed]], FilledTable.Read(new MemoryStream(table)));
    }
}
