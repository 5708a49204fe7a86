using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>
/// A page about one cycle: subscribes to the cycle's projection, reads the sheets on which it runs and ran, and shows every newer state as one
/// <see cref="Cycles.Situation"/>. A cycle of another office is as absent as one that there is not.
/// </summary>
public abstract class LiveCyclePage : LiveComponent
{
    private readonly Dictionary<Guid, SopVersion> _sheets = [];
    private Caller? _caller;
    private DocumentCycle? _newest;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    protected Caller Caller => _caller ?? throw new InvalidOperationException("The page has not been opened yet.");

    /// <summary>Where a page is about a part of the cycle, and there is none, it says so when it reads.</summary>
    protected bool IsAbsent { get; set; }

    /// <summary>What is shown; null until everything for it has been read.</summary>
    protected Situation? Situation { get; private set; }

    /// <summary>The newest state known, shown or about to be.</summary>
    protected DocumentCycle Newest => _newest ?? throw new InvalidOperationException("The page has not been opened yet.");

    /// <summary>While this holds nothing is drawn.</summary>
    protected virtual bool IsStill => false;

    [Inject]
    protected OfficeDirectory Offices { get; private set; } = null!;

    [Inject]
    protected SopCatalogue Sops { get; private set; } = null!;

    [Inject]
    protected TimeProvider Now { get; private set; } = null!;

    [Inject]
    private LiveCycles Cycles { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var subscription = Guid.TryParse(Id, out var cycleId) ? await Cycles.SubscribeAsync(cycleId) : null;
        if (subscription is null || !_caller.May(PortalAction.ReadCycles, subscription.Initial.OpdId))
        {
            subscription?.Dispose();
            IsAbsent = true;
            return;
        }

        // Followed at once: from here on the subscription ends with the page, whatever happens below.
        _newest = subscription.Initial;
        Follow(subscription, change => TakeAsync(change.State));
        EveryMinute(Show);
        await Offices.FindAsync(_newest.OpdId, Gone);
        await ReadSheetsAsync();
        await ReadOnceAsync();
        Show();
    }

    /// <summary>What the page reads besides, once, before it is shown.</summary>
    protected virtual Task ReadOnceAsync() => Task.CompletedTask;

    /// <summary>Takes over what is shown; the page is drawn after it. By the directory in memory, so that a change costs no query per page.</summary>
    protected abstract void OnShow(Situation situation);

    protected async Task TakeAsync(DocumentCycle cycle)
    {
        if (cycle.Version > Newest.Version)
        {
            Keep(cycle);
            await ReadSheetsAsync();
            Show();
        }
    }

    /// <summary>Keeps a state that did not come by the feed, without drawing it.</summary>
    protected void Keep(DocumentCycle cycle) => _newest = cycle.Version > Newest.Version ? cycle : _newest;

    /// <summary>Reads the sheets of the newest state; the one that it runs on comes last: with it the others are there too.</summary>
    protected async Task ReadSheetsAsync()
    {
        foreach (var version in Newest.Moves.Select(move => move.FromVersionId).Append(Newest.SopVersionId))
        {
            _sheets[version] = await Sops.VersionAsync(version, Gone);
        }
    }

    /// <summary>Draws the newest state, as soon as everything for it has been read.</summary>
    protected void Show()
    {
        if (IsStill || !_sheets.TryGetValue(Newest.SopVersionId, out var sop) || Offices.Known(Newest.OpdId) is not { } office)
        {
            return;
        }

        Situation = new Situation(Caller, Newest, sop, office, Now.GetUtcNow()) { FormerSheets = _sheets };
        OnShow(Situation);
        StateHasChanged();
    }
}
