using KinerjaPortal.Infrastructure.Search;

namespace KinerjaPortal.Tests.Integration.Search;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("renja", "\"renja\" *")]
    [InlineData("  renja   2027 ", "\"renja\" *|\"2027\" *")]
    [InlineData("\"rencana kerja\" 2027", "\"rencana kerja\"|\"2027\" *")]
    [InlineData("\"rencana ker", "\"rencana ker\" *")]
    [InlineData("“rencana kerja”", "\"rencana kerja\"")]
    [InlineData("2027-2031", "\"2027 2031\" *")]
    [InlineData("renja_2027.docx", "\"renja 2027 docx\" *")]
    [InlineData("NEAR(a b) OR title:x*", "\"NEAR a\" *|\"b\" *|\"OR\" *|\"title x\" *")]
    [InlineData("-renja +ok ^kata", "\"renja\" *|\"ok\" *|\"kata\" *")]
    [InlineData("façade", "\"façade\" *")]
    public void What_is_typed_becomes_words_and_no_syntax(string typed, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchTerm.Read(typed).Select(term => SqliteSearch.Match([term]))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("\"\"")]
    [InlineData("*** ;;; --")]
    [InlineData("\" \" '")]
    public void Too_little_is_nothing_to_look_for(string? typed) => Assert.Empty(SearchTerm.Read(typed));

    [Fact]
    public void So_much_is_looked_for_and_no_more() =>
        Assert.Equal(SearchTerm.MaxTerms, SearchTerm.Read(string.Join(' ', Enumerable.Repeat("kata", 100))).Count);

    [Fact]
    public void A_found_word_is_marked_whole_without_regard_to_case_and_accents()
    {
        var marked = MarkedText.Of("Realisasi façade: REALITA", SearchTerm.Read("real facade"));

        Assert.Equal(["Realisasi", "façade", "REALITA"], marked.Pieces().Where(piece => piece.IsMarked).Select(piece => piece.Text));
        Assert.Equal("Realisasi façade: REALITA", string.Concat(marked.Pieces().Select(piece => piece.Text)));
    }

    [Fact]
    public void Words_in_quotes_are_marked_only_where_they_stand_together() =>
        Assert.Equal(["rencana kerja"], MarkedText.Of("kerja, rencana kerja", SearchTerm.Read("\"rencana kerja\"")).Pieces()
            .Where(piece => piece.IsMarked).Select(piece => piece.Text));
}
