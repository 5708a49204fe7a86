using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Every file of one cycle by step, and the one that is looked at beside them. Live.</summary>
public sealed partial class LiveCycleFiles(
    LiveCycles cycles, SopCatalogue sops, OfficeDirectory offices, TimeProvider clock, IStringLocalizer<DocumentsText> text)
{
    private Caller _caller = null!;
    private DocumentCycle? _newest;
    private FileShelf? _shelf;
    private ShelvedFile? _preview;
    private bool _absent;
    private int _count;
    private long _size;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The file that is shown.</summary>
    [SupplyParameterFromQuery(Name = FilesPath.Shown)]
    public string? Shown { get; set; }

    private IStringLocalizer<DocumentsText> Text => text;

    private string Document => FileListing.DocumentOf(_shelf!.Situation.Cycle);

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var subscription = Guid.TryParse(Id, out var cycleId) ? await cycles.SubscribeAsync(cycleId) : null;
        if (subscription is null || !_caller.MaySee(subscription.Initial.OpdId))
        {
            subscription?.Dispose();
            _absent = true;
            return;
        }

        Follow(subscription, change => ShowAsync(change.State));
        await ShowAsync(subscription.Initial);
    }

    protected override void OnParametersSet() => Choose();

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
        if (cycle != _newest)
        {
            return;
        }

        // By the directory in memory, so that a change costs no query per page; who hands out a file asks the database.
        var situation = new Situation(_caller, cycle, sheets[cycle.SopVersionId], office, clock.GetUtcNow()) { FormerSheets = sheets };
        _shelf = FileShelf.Of(situation, FileRights.Shown(office, cycle, _caller.PersonId, situation.Now));
        _count = _shelf.Files.Count();
        _size = _shelf.Files.Where(file => file.MayRead).Sum(file => file.File.Size);
        Choose();
        StateHasChanged();
    }

    private void Choose() =>
        _preview = Guid.TryParse(Shown, out var shown) ? _shelf?.Files.FirstOrDefault(file => file.MayRead && file.File.Id == shown) : null;
}
