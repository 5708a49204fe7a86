using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>The sheet of one sign-off, for the people of the cycle's office, who may read its files. Live, because what was signed may change.</summary>
public sealed partial class LiveSignOffPaper(
    LiveCycles cycles, SopCatalogue sops, OfficeDirectory offices, SignatureInks inks, VerificationPath verification, NavigationManager navigation,
    IJSRuntime js, TimeProvider clock, IStringLocalizer<ProofText> text)
{
    private Caller _caller = null!;
    private DocumentCycle? _newest;
    private Situation? _situation;
    private SignOff? _signOff;
    private byte[]? _ink;
    private string _origin = "";
    private bool _stands;
    private bool _absent;
    private bool _isWired;
    private ElementReference _print;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string SignOffId { get; set; } = "";

    private IStringLocalizer<ProofText> Text => text;

    private VerificationPath Verification => verification;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        _origin = new Uri(navigation.BaseUri).GetLeftPart(UriPartial.Authority);
        var subscription = Guid.TryParse(Id, out var cycleId) ? await cycles.SubscribeAsync(cycleId) : null;
        if (subscription is null || !_caller.MaySee(subscription.Initial.OpdId)
            || !Guid.TryParse(SignOffId, out var id) || subscription.Initial.SignOffs.Find(id) is not { } signOff)
        {
            subscription?.Dispose();
            _absent = true;
            return;
        }

        Follow(subscription, change => ShowAsync(change.State));
        _ink = signOff.Fact.InkId is { } ink ? await inks.OfSignOffAsync(ink, Gone) : null;
        _signOff = signOff;
        await ShowAsync(subscription.Initial);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isWired || _situation is null || _signOff is null)
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

    private async Task ShowAsync(DocumentCycle cycle)
    {
        if (cycle.Version < _newest?.Version)
        {
            return;
        }

        _newest = cycle;
        var sheets = new Dictionary<Guid, SopVersion>();
        foreach (var version in cycle.Moves.Select(move => move.FromVersionId).Append(cycle.SopVersionId))
        {
            sheets[version] = await sops.VersionAsync(version, Gone);
        }

        var office = (await offices.FindAsync(cycle.OpdId, Gone))!;
        if (cycle == _newest && _signOff is { } signOff)
        {
            _situation = new Situation(_caller, cycle, sheets[cycle.SopVersionId], office, clock.GetUtcNow()) { FormerSheets = sheets };
            _stands = cycle.SignOffs.StandingOf(cycle.Documents.Find(signOff.Fact.DocumentId)!) == SignOffStanding.AsApproved;
            StateHasChanged();
        }
    }
}
