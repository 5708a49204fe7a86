using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Columns;
using KinerjaPortal.Web.Features.Board.Filter;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

public sealed class BoardFilterTests
{
    private readonly BoardView _view = ViewOf(Sekretaris);

    [Fact]
    public void What_is_written_to_the_address_is_read_back()
    {
        var filter = new BoardFilter(DocumentType.Lkjip, 2026, Late: LateFilter.Step, "kasubag");
        var words = filter.Write();

        Assert.Equal(filter, BoardFilter.Read((string?)words["jenis"], $"{words["tahun"]}", (string?)words["terlambat"], (string?)words["cari"]));
    }

    [Theory]
    [InlineData("entah", "20x7", "mungkin", " ")]
    [InlineData("99", "-5", null, null)]
    public void What_cannot_be_read_filters_nothing(string? jenis, string? tahun, string? terlambat, string? cari) =>
        Assert.True(BoardFilter.Read(jenis, tahun, terlambat, cari).IsEmpty);

    [Theory]
    [InlineData(2027, true)]
    [InlineData(2031, true)]
    [InlineData(2032, false)]
    public void A_five_year_document_is_found_by_each_of_its_years(int year, bool found) =>
        Assert.Equal(found, new BoardFilter(Year: year).Shows(Card(Draft, type: DocumentType.Renstra, period: "2027-2031"), _view));

    [Theory]
    [InlineData("renja", true)]
    [InlineData("konsep budi", true)]
    [InlineData("kasubag 2027", true)]
    [InlineData("konsep arsiparis", false)]
    public void Every_word_of_a_search_must_be_on_the_card(string search, bool found) =>
        Assert.Equal(found, new BoardFilter(Search: search).Shows(Card(Draft), _view));

    [Fact]
    public void Only_what_is_late_is_shown_when_that_is_asked()
    {
        var filter = new BoardFilter(Late: LateFilter.Step);

        Assert.True(filter.Shows(Card(Draft, due: -1), _view));
        Assert.False(filter.Shows(Card(Draft, due: 1), _view));
        Assert.False(filter.Shows(Card(at: null), _view));
    }

    [Fact]
    public void A_column_does_not_vanish_because_the_filter_leaves_it_empty()
    {
        var columns = BoardColumn.Of(
            BoardWith(Card(Draft)), new BoardFilter(Search: "tidak ada"), BoardGrouping.Pelaksana, new HashSet<string>(), _view);

        Assert.Equal(["kasubag", "selesai"], columns.Select(column => column.Key));
        Assert.All(columns, column => Assert.Empty(column.Cards));
    }

    [Fact]
    public void By_document_each_document_is_a_column_of_its_own()
    {
        var columns = BoardColumn.Of(
            BoardWith(Card(Draft), Card(Sign, type: DocumentType.Rka), Card(at: null)), new BoardFilter(), BoardGrouping.Document, new HashSet<string>(), _view);

        Assert.Equal(["dokumen-renja", "dokumen-rka", "selesai"], columns.Select(column => column.Key));
    }
}
