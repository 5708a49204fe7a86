using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Versions.Moving;

/// <summary>Moves running cycles to the version in force: which row goes on at which, previewed, then done one by one.</summary>
public sealed partial class MovePage(
    SopVersions versions, OfficeDirectory offices, VersionCommands desk, MoveProposals moves, Boards boards, MoveCycleHandler move,
    RefusalWords refusals, TimeProvider clock, ILogger<MovePage> log)
{
    private readonly CommandSender _sender = new(log);

    /// <summary>Cycles that the admin leaves where they are.</summary>
    private readonly HashSet<Guid> _left = [];
    private SopHistory? _history;
    private Office _office = null!;
    private Caller _caller = null!;
    private BoardSnapshot? _board;
    private IReadOnlyList<MoveGroup> _groups = [];
    private List<Result> _results = [];
    private ElementReference _resultsAt;
    private DateTimeOffset _now;
    private string _note = "";
    private bool _isAdmin;
    private bool _busy;
    private bool _focusResults;
    private bool _notFound;

    [Parameter]
    public string Id { get; set; } = "";

    private List<(MoveGroup Group, DocumentCycle Cycle)> Chosen =>
    [
        .. from moving in _groups
           from cycle in moving.Cycles
           where !_left.Contains(cycle.Id) && moving.Mapping.Counterparts.ContainsKey(cycle.Current!.StepId)
           select (moving, cycle),
    ];

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var history = Guid.TryParse(Id, out var id) ? await versions.FindAsync(id, Gone) : null;
        if (history is null || await offices.FindAsync(history.Sop.OpdId, Gone) is not { } office)
        {
            _notFound = true;
            return;
        }

        (_history, _office, _now) = (history, office, clock.GetUtcNow());
        _isAdmin = await desk.IsAdminAsync(_caller, office.Opd, Gone);
        if (!_isAdmin)
        {
            return;
        }

        var subscription = (await boards.OfAsync(office.Opd.Id)).Subscribe();
        _board = subscription.Initial;
        Follow(subscription, change => TakeAsync(change.State, change.Changed));
        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusResults && _results.Count > 0)
        {
            _focusResults = false;
            await _resultsAt.FocusAsync();
        }
    }

    private async Task TakeAsync(BoardSnapshot board, IReadOnlySet<Guid> changed)
    {
        _board = board;
        if (!_busy && _groups.Any(moving => moving.Cycles.Any(cycle => changed.Contains(cycle.Id))))
        {
            await ReadAsync();
            StateHasChanged();
        }
    }

    /// <summary>Reads the cycles again and keeps what the admin has decided about rows.</summary>
    private async Task ReadAsync()
    {
        _now = clock.GetUtcNow();
        var decided = _groups.ToDictionary(moving => (moving.From.Id, moving.To.Id), moving => moving.Mapping);
        var read = await moves.ReadAsync(_board!, _history!, Gone);
        _groups = [.. read.Select(moving => decided.TryGetValue((moving.From.Id, moving.To.Id), out var mapping) ? moving with { Mapping = mapping } : moving)];
    }

    private void Choose(MoveGroup chosen, SopStep from, SopStep? to) =>
        _groups = [.. _groups.Select(moving => moving == chosen ? moving with { Mapping = moving.Mapping.With(from.Id, to) } : moving)];

    private void Leave(Guid cycleId)
    {
        if (!_left.Remove(cycleId))
        {
            _left.Add(cycleId);
        }
    }

    private async Task MoveAsync()
    {
        _busy = true;
        var results = new List<Result>();
        try
        {
            foreach (var (moving, cycle) in Chosen)
            {
                results.Add(await MoveAsync(moving, cycle));
            }
        }
        finally
        {
            _busy = false;
            (_results, _focusResults) = (results, true);
        }

        _history = await versions.FindAsync(_history!.Sop.Id, Gone);
        await ReadAsync();
        if (_groups.Count == 0)
        {
            _note = "";
        }
    }

    private async Task<Result> MoveAsync(MoveGroup moving, DocumentCycle cycle)
    {
        var answer = await _sender.SendAsync(
            _caller, move, new MoveCycle(new CycleCommand(cycle.Id, cycle.Current!.Id), moving.To.Id, moving.Mapping.Counterparts, _note));
        return answer.Outcome is not { } outcome ? new Result(cycle.Id, NameOf(cycle), Happened: false, Text["MoveNoAnswer"])
            : refusals.Of(outcome, _office) is { } refusal ? new Result(cycle.Id, NameOf(cycle), Happened: false, refusal.Sentence)
            : new Result(cycle.Id, NameOf(cycle), Happened: true, outcome is StepOutcome.Done { After.Current: { } now }
                ? Text["Moved", moving.To.Number, now.Number, PostOf(now.Pelaksana)]
                : Text["MovedAlready", moving.To.Number]);
    }

    private string Goes(MoveGroup moving, DocumentCycle cycle, CycleMoved? preview)
    {
        var current = cycle.Current!;
        return preview is null
            ? Text["GoesNowhere", current.Number, PostOf(current.Pelaksana)]
            : Text[preview.Pelaksana == current.Pelaksana ? "GoesOn" : "GoesElsewhere",
                current.Number, PostOf(current.Pelaksana), preview.Number, PostOf(preview.Pelaksana),
                Time.DateAndTime(preview.DueAt, _office.Opd.Zone)];
    }

    private string PostOf(string pelaksana) => _office.Post(pelaksana)?.Name ?? pelaksana;

    private static string NameOf(DocumentCycle cycle) => $"{cycle.DocumentType.Name} {cycle.Period}";

    private sealed record Result(Guid CycleId, string Document, bool Happened, string Sentence);
}
