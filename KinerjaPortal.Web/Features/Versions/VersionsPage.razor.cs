using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Versions;

/// <summary>The versions of an SOP with what may be done to each: handed in, taken back, established, compared.</summary>
public sealed partial class VersionsPage(
    SopVersions versions, OfficeDirectory offices, VersionCommands desk, VersionWords words, TimeProvider clock, ILogger<VersionsPage> log)
{
    private readonly CommandSender _sender = new(log);
    private SopHistory? _history;
    private IReadOnlyList<ListedVersion> _shown = [];
    private Office _office = null!;
    private Caller _caller = null!;
    private DateOnly _today;
    private Guid? _establishing;
    private PressResult? _result;
    private int _onOlder;
    private bool _hasDraft;
    private bool _isAdmin;
    private bool _notFound;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (Guid.TryParse(Id, out var id) && id == _history?.Sop.Id)
        {
            return;
        }

        (_history, _notFound, _result, _establishing) = (null, false, null, null);
        _caller = await CallerAsync();
        await ReadAsync(id);
    }

    private async Task ReadAsync(Guid sopId)
    {
        var history = await versions.FindAsync(sopId, Gone);
        if (history is null || await offices.FindAsync(history.Sop.OpdId, Gone) is not { } office
            || !_caller.May(PortalAction.ReadSops, office.Opd.Id))
        {
            _notFound = true;
            return;
        }

        _isAdmin = await desk.IsAdminAsync(_caller, office.Opd, Gone);
        _shown = [.. history.Versions.Where(version => _isAdmin || version.IsForEverybody)];
        if (_shown.Count == 0)
        {
            _notFound = true;
            return;
        }

        _office = office;
        _today = office.Opd.Zone.DateOf(clock.GetUtcNow());
        _hasDraft = history.Versions.Any(version => version.Standing == VersionStanding.Draft);
        _onOlder = history.InForce is null ? 0 : history.Versions.Where(version => version != history.InForce).Sum(version => version.Running);
        _history = history;
    }

    private void OpenForm(ListedVersion version) => (_establishing, _result) = (version.Version.Id, null);

    private Task SubmitAsync(ListedVersion version) =>
        ChangeAsync(version, Text["Submitted", version.Version.Number], () => desk.SubmitAsync(_caller, version.Version.Id, CancellationToken.None));

    private Task WithdrawAsync(ListedVersion version) =>
        ChangeAsync(version, Text["Withdrawn", version.Version.Number], () => desk.WithdrawAsync(_caller, version.Version.Id, CancellationToken.None));

    private Task EstablishAsync(ListedVersion version, Establishment establishment) =>
        ChangeAsync(
            version,
            establishment.EffectiveFrom > _today
                ? Text["EstablishedFrom", version.Version.Number, establishment.EffectiveFrom.ToString("D", System.Globalization.CultureInfo.CurrentCulture)]
                : Text["EstablishedNow", version.Version.Number],
            () => desk.EstablishAsync(_caller, version.Version.Id, establishment, CancellationToken.None));

    private async Task ChangeAsync(ListedVersion version, string happened, Func<Task<VersionOutcome>> change)
    {
        var answer = await _sender.SendAsync($"version {version.Version.Id}", async () =>
        {
            var outcome = await change();
            if (outcome is not VersionOutcome.BadEstablishment)
            {
                _establishing = null;
                await ReadAsync(version.Version.SopId);
            }

            return outcome;
        });
        if (answer.Outcome is { } outcome)
        {
            var refusal = words.Refusal(outcome, _office.Opd.Zone);
            _result = refusal is null ? new PressResult(Severity.Success, happened) : new PressResult(Severity.Warning, refusal);
        }
        else if (answer.HadNone)
        {
            _result = new PressResult(Severity.Warning, Text["NoAnswer"]);
        }
    }
}
