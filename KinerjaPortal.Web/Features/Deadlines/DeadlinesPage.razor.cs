using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>For admins: by when each document of a year must be finished, who says so, and whether that is confirmed.</summary>
public sealed partial class DeadlinesPage(
    OfficeDirectory offices, DeadlineCommands desk, DeadlineWords words, OfficeTime time, NavigationManager navigation, TimeProvider clock, ILogger<DeadlinesPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private Office? _office;
    private AccountStanding _standing = null!;
    private IReadOnlyList<Opd> _offices = [];
    private IReadOnlyList<KeptDeadline>? _kept;
    private Asked _asked;
    private DocumentLine? _line;
    private string? _refusal;
    private PressResult? _result;

    private enum Asked
    {
        Nothing,
        Set,
        Remove,
    }

    /// <summary>Code of the office that an admin of the portal looks at; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    [SupplyParameterFromQuery]
    private int? Tahun { get; set; }

    /// <summary>Of the documents; the next one where it is left out, because that is what is being planned.</summary>
    private int Year => Tahun is { } year
        ? Math.Clamp(year, Period.MinYear, Period.MaxYear)
        : _office!.Opd.Zone.DateOf(clock.GetUtcNow()).Year + 1;

    private bool MayKeepCommon => _standing.MayKeepDeadlinesOf(opdId: null);

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        var own = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var office = Kantor is null ? own : await offices.FindAsync(Kantor, Gone) ?? own;
        (_asked, _result) = (Asked.Nothing, null);
        if (_office?.Opd.Id == office.Opd.Id || await desk.StandingAsync(_caller, Gone) is not { } standing)
        {
            return;
        }

        _standing = standing;
        _offices = MayKeepCommon ? [.. (await offices.AllAsync(Gone)).Select(one => one.Opd)] : [];
        _kept = await desk.OfOfficeAsync(_caller, office.Opd.Id, Gone);
        _office = office;
    }

    private bool MayKeep(KeptDeadline deadline) => _standing.MayKeepDeadlinesOf(deadline.OpdId);

    private void ChooseOffice(string code) => navigation.NavigateTo(Address(Year, code));

    private string Address(int year) => Address(year, Kantor);

    private static string Address(int year, string? office) => string.Create(
        CultureInfo.InvariantCulture, $"/admin/tenggat?tahun={year}{(office is null ? "" : $"&kantor={Uri.EscapeDataString(office)}")}");

    private void AskToSet(DocumentLine line) => Ask(Asked.Set, line);

    private void AskToRemove(DocumentLine line) => Ask(Asked.Remove, line);

    private void Ask(Asked what, DocumentLine line) => (_asked, _line, _refusal, _result) = (what, line, null, null);

    private void Close() => (_asked, _refusal) = (Asked.Nothing, null);

    private async Task ConfirmAsync(DocumentLine line) => await TellAsync(
        () => desk.SaveAsync(_caller, line.Kept!.OpdId, line.Kept.Rule with { IsConfirmed = true }, CancellationToken.None), Text["Saved", line.Document.Name]);

    /// <summary>From the form, which stays with what was typed and says why where it was refused.</summary>
    private async Task SaveAsync(DeadlineDraft draft)
    {
        if (await TellAsync(
            () => desk.SaveAsync(_caller, draft.ForEveryOffice ? null : _office!.Opd.Id, draft.Rule, CancellationToken.None), Text["Saved", draft.Rule.Document.Name]))
        {
            Close();
        }
        else
        {
            (_refusal, _result) = (_result?.Sentences[0], null);
        }
    }

    private async Task RemoveAsync()
    {
        var (deadline, document) = (_line!.Kept!, _line.Document);
        await TellAsync(
            () => desk.RemoveAsync(_caller, deadline.OpdId, document, deadline.Rule.Year, CancellationToken.None), Text["Removed", document.Name]);
        Close();
    }

    private async Task<bool> TellAsync(Func<Task<DeadlineOutcome>> change, string happened)
    {
        if (_sender.IsSending)
        {
            return false;
        }

        var sending = _sender.SendAsync("a change of a deadline", async () =>
        {
            var outcome = await change();
            _kept = await desk.OfOfficeAsync(_caller, _office!.Opd.Id, Gone);
            return outcome;
        });
        StateHasChanged();
        _result = (await sending).Outcome switch
        {
            null => new PressResult(Severity.Error, Text["NoAnswer"]),
            DeadlineOutcome.Done { HasChanged: false } => new PressResult(Severity.Success, Text["NothingChanged"]),
            DeadlineOutcome.Done => new PressResult(Severity.Success, happened),
            var refused => new PressResult(Severity.Error, words.RefusalOf(refused)!),
        };
        StateHasChanged();
        return _result.Happened;
    }
}
