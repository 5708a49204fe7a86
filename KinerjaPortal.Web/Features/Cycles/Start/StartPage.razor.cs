using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Deadlines;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Cycles.Start;

/// <summary>Begins a cycle: which SOP, for which period, and what will follow from it.</summary>
public sealed partial class StartPage
{
    private CommandSender _sender = null!;
    private Caller _caller = null!;
    private Office? _office;
    private IReadOnlyList<StartChoice>? _choices;
    private StartChoice? _chosen;
    private LiveProjection<BoardSnapshot> _board = null!;
    private IReadOnlyList<BoardCard> _running = [];
    private string _period = "";
    private string? _periodFault;
    private string _title = "";
    private bool _titleIsOwn;
    private DocumentDeadline? _deadline;
    private string? _refusal;
    private bool _focusRefusal;
    private ElementReference _refusalAt;
    private MudTextField<string>? _periodAt;

    [SupplyParameterFromQuery(Name = "sop")]
    private string? AskedSop { get; set; }

    [Inject]
    private SopCatalogue Sops { get; set; } = null!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = null!;

    [Inject]
    private CycleStarters Starters { get; set; } = null!;

    [Inject]
    private StartCycleHandler StartCycleHandler { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private Boards Boards { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private DeadlineWords DeadlineWords { get; set; } = null!;

    [Inject]
    private TimeProvider Now { get; set; } = null!;

    [Inject]
    private ILogger<StartPage> Log { get; set; } = null!;

    private bool IsOfFive => _chosen!.Entry.Sop.DocumentType == DocumentType.Renstra;

    private string FirstPost => StepWords.PostName(_office!, _chosen!.Entry.Version.Start.Pelaksana);

    private IReadOnlyList<PostHolder> FirstHolders => _office!.HoldersOf(_chosen!.Entry.Version.Start.Pelaksana, Now.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        _sender = new CommandSender(Log);
        _caller = await CallerAsync();
        _office = (await Offices.FindAsync(_caller.OpdId, Gone))!;
        _board = await Boards.OfAsync(_caller.OpdId);
        var choices = await ChoicesAsync(_office);
        if (choices.Find(choice => choice.MayStart && Guid.TryParse(AskedSop, out var asked) && choice.Entry.Sop.Id == asked) is { } wanted)
        {
            Choose(wanted);
        }

        _choices = choices;
        EveryMinute(StateHasChanged);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusRefusal && _refusal is not null)
        {
            _focusRefusal = false;
            await _refusalAt.FocusAsync();
        }
    }

    private async Task<List<StartChoice>> ChoicesAsync(Office office)
    {
        var now = Now.GetUtcNow();
        var choices = new List<StartChoice>();

        // Who may begin follows from the first post alone, and most sheets of an office begin at the same one.
        var standings = new Dictionary<string, Standing>();
        foreach (var entry in await Sops.ListAsync(office.Opd.Id, Gone))
        {
            var first = entry.Version.Start.Pelaksana;
            if (!standings.TryGetValue(first, out var standing))
            {
                standings[first] = standing = await Starters.StandingAsync(_caller, office, entry.Version, now, Gone);
            }

            choices.Add(new StartChoice(entry, PlannedPath.Of(entry.Version, office.Calendar, now), standing));
        }

        return choices;
    }

    private void Choose(StartChoice choice)
    {
        _chosen = choice;
        _refusal = _periodFault = null;
        var year = _office!.Opd.Zone.DateOf(Now.GetUtcNow()).Year;
        _period = PeriodDefaults.For(choice.Entry.Sop.DocumentType, year).ToString();
        _titleIsOwn = false;
        FollowPeriod();
    }

    private void TypePeriod(string? typed)
    {
        _period = typed ?? "";

        // Nobody is told of a fault in the middle of a word; a fault that is mended goes at once.
        if (_periodFault is not null)
        {
            CheckPeriod();
        }

        FollowPeriod();
    }

    private void TypeTitle(string? typed)
    {
        _title = typed ?? "";
        _titleIsOwn = _title.Length > 0;
    }

    private void CheckPeriod() =>
        _periodFault = Reading() is PeriodReading.Read ? null : Refusals.Of(new StartOutcome.BadPeriod(Reading()))!.Sentence;

    private PeriodReading Reading() => Period.Read(_period.Trim(), _chosen!.Entry.Sop.DocumentType);

    private void FollowPeriod()
    {
        var type = _chosen!.Entry.Sop.DocumentType;
        if (Reading() is not PeriodReading.Read { Period: var read })
        {
            (_running, _deadline) = ([], null);
            return;
        }

        _deadline = _office!.Deadlines.Of(type, read);
        var period = read.ToString();
        _running =
        [
            .. _board.Snapshot.Cards.Values.Where(card =>
                card.Status == CycleStatus.Running && card.DocumentType == type && card.Period == period),
        ];
        if (!_titleIsOwn)
        {
            _title = $"{type.Name} {period}";
        }
    }

    private async Task StartAsync()
    {
        if (_sender.IsSending || _chosen is not { } chosen)
        {
            return;
        }

        _refusal = null;
        CheckPeriod();
        if (_periodFault is not null)
        {
            await _periodAt!.FocusAsync();
            return;
        }

        var request = new StartCycle(chosen.Entry.Sop.Id, _period.Trim(), _title);
        var answer = await _sender.SendAsync(
            CommandFingerprint.Of(request), key => StartCycleHandler.HandleAsync(_caller, request with { Key = key }, CancellationToken.None));
        if (answer.Outcome is StartOutcome.Started started)
        {
            Navigation.NavigateTo($"/siklus/{started.CycleId}");
        }
        else
        {
            Refuse(answer.Outcome is { } outcome ? Refusals.Of(outcome)!.Sentence : Text["NotSent"]);
        }
    }

    private void Refuse(string sentence)
    {
        _refusal = sentence;
        _focusRefusal = true;
    }
}
