using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.People;

/// <summary>For admins: the accounts of an office, who may sign in by them, and what they may do.</summary>
public sealed partial class PeoplePage(
    OfficeDirectory offices, PeopleCommands desk, Boards boards, BahanOffices bahan, NavigationManager navigation, TimeProvider clock, ILogger<PeoplePage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private Office? _office;
    private AccountStanding _standing = null!;
    private IReadOnlyList<Opd> _offices = [];
    private IReadOnlyList<PersonAccount>? _people;
    private Asked _asked;
    private PersonAccount? _chosen;
    private HeldWork? _held;
    private string? _refusal;
    private PressResult? _result;
    private MadeLink? _link;

    [Inject]
    private AccountPath Path { get; set; } = default!;

    [Inject]
    private OfficeTime Time { get; set; } = default!;

    /// <summary>Code of the office that an admin of the portal looks at; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        var own = (await offices.FindAsync(_caller.OpdId, Gone))!;
        var office = Kantor is null ? own : await offices.FindAsync(Kantor, Gone) ?? own;
        if (_office == office || await desk.StandingAsync(_caller, Gone) is not { } standing)
        {
            return;
        }

        _standing = standing;
        _offices = standing.May(PortalAction.KeepOffices) ? [.. (await offices.AllAsync(Gone)).Select(one => one.Opd)] : [];
        _people = await desk.OfOfficeAsync(_caller, office.Opd.Id, Gone);
        (_office, _result, _link) = (office, null, null);
    }

    private void ChooseOffice(string code) => navigation.NavigateTo($"/admin/pengguna?kantor={Uri.EscapeDataString(code)}");

    private Task AskFor((PersonAccount Account, PersonAction Action) asked) => asked.Action switch
    {
        PersonAction.Open => TellAsync(() => desk.OpenAsync(_caller, asked.Account.Id, CancellationToken.None), _ => Text["Opened", asked.Account.Name]),
        PersonAction.InviteMicrosoft => TellAsync(
            () => desk.LetMicrosoftAsync(_caller, asked.Account, isInvited: true, CancellationToken.None), _ => Text["MicrosoftInvited", asked.Account.Email]),
        PersonAction.WithdrawMicrosoft => TellAsync(
            () => desk.LetMicrosoftAsync(_caller, asked.Account, isInvited: false, CancellationToken.None), _ => Text["MicrosoftWithdrawn", asked.Account.Name]),
        PersonAction.Close => AskToCloseAsync(asked.Account),
        PersonAction.ForgetDevices => Opening(Asked.ForgetDevices, asked.Account),
        PersonAction.Offices => Opening(Asked.Offices, asked.Account),
        _ => Opening(asked.Action == PersonAction.Link ? Asked.Link : Asked.Change, asked.Account),
    };

    private Task Opening(Asked what, PersonAccount account)
    {
        Ask(what, account);
        return Task.CompletedTask;
    }

    private async Task AskToCloseAsync(PersonAccount account)
    {
        var board = (await boards.OfAsync(account.OpdId)).Snapshot;
        var asked = (await bahan.OfAsync(account.OpdId)).Snapshot;
        _held = HeldWork.Of(account.Id, _office!, board, asked, clock.GetUtcNow());
        Ask(Asked.Close, account);
    }

    private void Ask(Asked what, PersonAccount? account) => (_asked, _chosen, _refusal, _result) = (what, account, null, null);

    private void Close() => (_asked, _refusal) = (Asked.Nothing, null);

    private async Task SaveAsync((PersonDetails Who, AccountRole Role) typed)
    {
        var happened = await TellAsync(
            () => _chosen is { } account
                ? desk.ChangeAsync(_caller, account.Id, typed.Who, typed.Role, CancellationToken.None)
                : desk.AddAsync(_caller, typed.Who, _office!.Opd.Id, typed.Role, CancellationToken.None),
            outcome => Text[outcome is PeopleOutcome.LinkMade ? "Added" : "Changed", typed.Who.Name]);
        if (happened)
        {
            Close();
        }
        else
        {
            // The form stays with what was typed, and says why.
            (_refusal, _result) = (_result?.Sentences[0], null);
        }
    }

    private async Task NameOfficesAsync(IReadOnlyCollection<Guid> opdIds)
    {
        if (await TellAsync(() => desk.NameOfficesAsync(_caller, _chosen!.Id, opdIds, CancellationToken.None), _ => Text["OfficesNamed", _chosen!.Name, opdIds.Count]))
        {
            Close();
        }
        else
        {
            (_refusal, _result) = (_result?.Sentences[0], null);
        }
    }

    private async Task MakeLinkAsync()
    {
        await TellAsync(() => desk.NewLinkAsync(_caller, _chosen!.Id, CancellationToken.None), _ => Text["LinkWasMade", _chosen!.Name]);
        Close();
    }

    private async Task ForgetDevicesAsync()
    {
        await TellAsync(() => desk.ForgetDevicesAsync(_caller, _chosen!.Id, CancellationToken.None), _ => Text["DevicesForgotten", _chosen!.Name]);
        Close();
    }

    private async Task CloseAccountAsync()
    {
        await TellAsync(() => desk.CloseAsync(_caller, _chosen!.Id, CancellationToken.None), _ => Text["Closed", _chosen!.Name]);
        Close();
    }

    private async Task<bool> TellAsync(Func<Task<PeopleOutcome>> change, Func<PeopleOutcome, string> happened)
    {
        if (_sender.IsSending)
        {
            return false;
        }

        var sending = _sender.SendAsync("a change of an account", async () =>
        {
            var outcome = await change();

            // Before anything else can go wrong: the link is shown this once.
            _link = outcome is PeopleOutcome.LinkMade made
                ? new MadeLink(made.Name, Path.AddressOf(AccountPath.Invitation, made.Token, navigation.BaseUri), made.Until)
                : _link;
            _people = await desk.OfOfficeAsync(_caller, _office!.Opd.Id, Gone);
            return outcome;
        });
        StateHasChanged();
        _result = (await sending).Say(RefusalOf, happened, Text["NoAnswer"]);
        StateHasChanged();
        return _result.Happened;
    }

    private string? RefusalOf(PeopleOutcome outcome) => outcome switch
    {
        PeopleOutcome.Done or PeopleOutcome.LinkMade => null,
        PeopleOutcome.Wrong wrong => Text[AccountRefusal.Of(wrong.Fault)].Value,
        _ => Text[outcome.GetType().Name].Value,
    };

    private enum Asked
    {
        Nothing,
        Add,
        Change,
        Close,
        Link,
        Offices,
        ForgetDevices,
    }

    private sealed record MadeLink(string Name, string Address, DateTimeOffset Until);
}
