using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Board.Cards;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;

namespace KinerjaPortal.Tests.Components.Board;

public sealed class HandOverDialogTests : ShellBunitContext
{
    private readonly List<HandOverRequest> _sent = [];
    private string? _refusal;

    [Fact]
    public async Task A_decision_offers_both_ways_and_names_the_desks()
    {
        var dialog = await DrawAsync(Card(Decide));

        Assert.Equal("Setuju, serahkan ke Kaban (Ya)", dialog.Find("[data-testid=langkah-setuju]").TextContent.Trim());
        Assert.Equal("Kembalikan ke Kasubag Program (Tidak)", dialog.Find("[data-testid=langkah-kembalikan]").TextContent.Trim());
    }

    [Fact]
    public async Task The_reason_goes_along_with_a_return_and_the_dialog_closes()
    {
        var dialog = await DrawAsync(Card(Decide));

        await dialog.Find("textarea").InputAsync("Perbaiki tabel.");
        await dialog.Find("[data-testid=langkah-kembalikan]").ClickAsync();

        var sent = Assert.Single(_sent);
        Assert.Equal((FlowLabel.Tidak, "Perbaiki tabel."), (sent.Answer, sent.Note));
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[role=dialog]")));
    }

    [Fact]
    public async Task A_refusal_is_told_where_the_button_is_and_pressing_again_sends_the_same_key()
    {
        _refusal = "Langkah 3 sudah diselesaikan.";
        var dialog = await DrawAsync(Card(Decide));

        await dialog.Find("[data-testid=langkah-setuju]").ClickAsync();
        Assert.Equal(_refusal, dialog.Find("[role=alert]").TextContent.Trim());
        Assert.Single(dialog.FindAll("[role=dialog]"));

        await dialog.Find("[data-testid=langkah-setuju]").ClickAsync();
        Assert.Single(_sent.Select(request => request.Key).Distinct());
    }

    private async Task<IRenderedComponent<MudDialogProvider>> DrawAsync(BoardCard card)
    {
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<HandOverDialog>("Serahkan", new DialogParameters<HandOverDialog>
        {
            { dialog => dialog.Card, card },
            { dialog => dialog.Moves, BoardMove.Of(card.Step!, Sheet) },
            { dialog => dialog.View, ViewOf(Sekretaris) },
            { dialog => dialog.Send, SendAsync },
        }));
        return provider;
    }

    private Task<string?> SendAsync(HandOverRequest request)
    {
        _sent.Add(request);
        return Task.FromResult(_refusal);
    }
}
