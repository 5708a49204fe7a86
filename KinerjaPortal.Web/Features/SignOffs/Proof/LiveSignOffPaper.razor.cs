using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>The sheet of one sign-off, for the people of the cycle's office, who may read its files. Live, because what was signed may change.</summary>
public sealed partial class LiveSignOffPaper(
    SignatureInks inks, VerificationPath verification, NavigationManager navigation, IJSRuntime js, IStringLocalizer<ProofText> text)
{
    private SignOff? _signOff;
    private byte[]? _ink;
    private string _origin = "";
    private bool _stands;
    private bool _isWired;
    private ElementReference _print;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string SignOffId { get; set; } = "";

    private IStringLocalizer<ProofText> Text => text;

    private VerificationPath Verification => verification;

    protected override async Task ReadOnceAsync()
    {
        _origin = new Uri(navigation.BaseUri).GetLeftPart(UriPartial.Authority);
        if (!Guid.TryParse(SignOffId, out var id) || Newest.SignOffs.Find(id) is not { } signOff)
        {
            IsAbsent = true;
            return;
        }

        _ink = signOff.Fact.InkId is { } ink ? await inks.OfSignOffAsync(ink, Gone) : null;
        _signOff = signOff;
    }

    protected override void OnShow(Situation situation)
    {
        var cycle = situation.Cycle;
        _stands = _signOff is { } signOff && cycle.SignOffs.StandingOf(cycle.Documents.Find(signOff.Fact.DocumentId)!) == SignOffStanding.AsApproved;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isWired || Situation is null || _signOff is null)
        {
            return;
        }

        _isWired = true;
        try
        {
            // In the browser, as everywhere: its print dialog holds the script up for as long as it is open.
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./Features/SignOffs/Proof/LiveSignOffPaper.razor.js");
            await module.InvokeVoidAsync("printOnClick", _print);
        }
        catch (Exception fault) when (LostPage.Is(fault))
        {
            // The page is gone.
        }
    }
}
