using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

public sealed class HandOverDialogTests : ShellBunitContext
{
    private readonly List<HandOverRequest> _sent = [];
    private string? _refusal;
    private bool _closed;

    public HandOverDialogTests() => JSInterop.SetupModule("./Features/Board/HandOverDialog.razor.js").SetupVoid("open", _ => true);

    [Fact]
    public void A_decision_offers_both_ways_and_names_the_desks()
    {
        var dialog = Draw(Card(Decide));

        Assert.Equal("Setuju, serahkan ke Kaban (Ya)", dialog.Find("[data-testid=langkah-setuju]").TextContent.Trim());
        Assert.Equal("Kembalikan ke Kasubag Program (Tidak)", dialog.Find("[data-testid=langkah-kembalikan]").TextContent.Trim());
    }

    [Fact]
    public void The_reason_goes_along_with_a_return_and_the_dialog_closes()
    {
        var dialog = Draw(Card(Decide));

        dialog.Find("textarea").Input("Perbaiki tabel.");
        dialog.Find("[data-testid=langkah-kembalikan]").Click();

        var sent = Assert.Single(_sent);
        Assert.Equal((FlowLabel.Tidak, "Perbaiki tabel."), (sent.Answer, sent.Note));
        Assert.True(_closed);
    }

    [Fact]
    public void A_refusal_is_told_where_the_button_is_and_pressing_again_sends_the_same_key()
    {
        _refusal = "Langkah 3 sudah diselesaikan.";
        var dialog = Draw(Card(Decide));

        dialog.Find("[data-testid=langkah-setuju]").Click();
        Assert.Equal(_refusal, dialog.Find("[role=alert]").TextContent.Trim());
        Assert.False(_closed);

        dialog.Find("[data-testid=langkah-setuju]").Click();
        Assert.Single(_sent.Select(request => request.Key).Distinct());
    }

    private IRenderedComponent<HandOverDialog> Draw(BoardCard card) => Render<HandOverDialog>(parameters => parameters
        .Add(p => p.Card, card)
        .Add(p => p.Moves, BoardMove.Of(card.Step!, Sheet))
        .Add(p => p.View, ViewOf(Sekretaris))
        .Add(p => p.Send, request =>
        {
            _sent.Add(request);
            return Task.FromResult(_refusal);
        })
        .Add(p => p.OnClose, () => _closed = true));
}
