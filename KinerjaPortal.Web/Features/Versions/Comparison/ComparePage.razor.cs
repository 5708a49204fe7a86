using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Components.Theme;
using KinerjaPortal.Web.Features.Designer;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Versions.Comparison;

/// <summary>Two versions of an SOP side by side, and all in which they differ. The two stand in the address.</summary>
public sealed partial class ComparePage(SopVersions versions, OfficeDirectory offices, VersionCommands desk, NavigationManager navigation, IStringLocalizer<DesignerText> drawn)
{
    private SopHistory? _history;
    private IReadOnlyList<ListedVersion> _shown = [];
    private Office _office = null!;
    private ListedVersion? _before;
    private ListedVersion? _after;
    private SopComparison? _comparison;
    private IReadOnlyList<ComparedRow> _rows = [];
    private ChangeWords? _words;
    private bool _notFound;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    private int? Dari { get; set; }

    [SupplyParameterFromQuery]
    private int? Ke { get; set; }

    private string Count => _comparison!.Changes.Count switch
    {
        0 => Text["NoChanges"],
        1 => Text["OneChange"],
        var count => Text["Changes", count],
    };

    protected override async Task OnParametersSetAsync()
    {
        if (!Guid.TryParse(Id, out var id) || id != _history?.Sop.Id)
        {
            await ReadAsync(id);
        }

        // What the address does not say, or says of a version that is not there: the newest, and the one before it.
        _after = Find(Ke) ?? (_shown is [var newest, ..] ? newest : null);
        _before = Find(Dari) ?? _shown.FirstOrDefault(version => version.Version.Number < _after?.Version.Number);
        Compare();
    }

    private async Task ReadAsync(Guid sopId)
    {
        (_history, _shown, _notFound) = (null, [], false);
        var history = await versions.FindAsync(sopId, Gone);
        if (history is null || await offices.FindAsync(history.Sop.OpdId, Gone) is not { } office
            || await CallerAsync() is not { } caller || !caller.May(PortalAction.ReadSops, office.Opd.Id))
        {
            _notFound = true;
            return;
        }

        var isAdmin = await desk.IsAdminAsync(caller, office.Opd, Gone);
        _shown = [.. history.Versions.Where(version => isAdmin || version.IsForEverybody)];
        _notFound = _shown.Count == 0;
        (_history, _office) = (history, office);
    }

    private void Compare()
    {
        (_comparison, _rows, _words) = (null, [], null);
        if (_before?.Version.Definition is { } before && _after?.Version.Definition is { } after)
        {
            _comparison = SopComparison.Of(before, after);
            _rows = ComparedRow.Of(before, _comparison);
            _words = new ChangeWords(Text, drawn, before, after);
        }
    }

    private ListedVersion? Find(int? number) => _shown.FirstOrDefault(version => version.Version.Number == number);

    private void Choose(int from, int to) => navigation.NavigateTo($"/sop/{Id}/versi/banding?dari={from}&ke={to}", replace: true);

    private string NameOf(int number) => Find(number) is { } version ? NameOf(version) : "";

    private string NameOf(ListedVersion version) => Text["VersionAndStanding", version.Version.Number, Text[$"Standing{version.Standing}"].Value];

    private static string KindOf(ComparedRow row) => row switch
    {
        { IsSame: true } => "sama",
        { Before: null } => "baru",
        { After: null } => "dihapus",
        { HasMoved: true, Changed.Count: 0, FlowsChanged: false } => "pindah",
        { HasMoved: true } => "pindah-diubah",
        _ => "diubah",
    };

    private static string IconOf(ComparedRow row) => row switch
    {
        { Before: null } => PortalIcons.Add,
        { After: null } => PortalIcons.Close,
        { HasMoved: true } => PortalIcons.ArrowRight,
        _ => PortalIcons.Document,
    };
}
