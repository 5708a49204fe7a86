using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Handoffs;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>A page at which the open step of a cycle is carried out: it tells that the step was seen, and sends commands, one at a time.</summary>
public abstract class LiveStepPage : LiveCyclePage
{
    private CommandSender? _sender;
    private Guid? _open;
    private Guid? _seen;
    private bool _opened;

    /// <summary>Attributes of the page's root while the first touch of it has yet to tell that the step was seen; null afterwards.</summary>
    protected IReadOnlyDictionary<string, object>? UntilSeen { get; private set; }

    protected bool IsSending => _sender?.IsSending is true;

    /// <summary>While an answer is awaited, only what comes with the answer is drawn.</summary>
    protected sealed override bool IsStill => IsSending;

    [Inject]
    protected RefusalWords Refusals { get; private set; } = null!;

    [Inject]
    private SeeHandoffHandler SeeHandoff { get; set; } = null!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = null!;

    private ILogger Log => Logs.CreateLogger(GetType());

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Here and not while the page is read: what is only rendered on the server, nobody has opened.
        if (!_opened && Situation is not null)
        {
            _opened = true;
            if (UntilSeen is not null)
            {
                await SeeAsync();
            }
        }
    }

    /// <summary>
    /// To be called when a state is shown. A page that stood open when the document came has not been looked at yet: the first touch of
    /// it tells that.
    /// </summary>
    /// <param name="run">The open visit at which the person may act, and the post for which; null where there is none.</param>
    protected void WatchUntilSeen((Guid Id, ActedFor For)? run)
    {
        _open = run?.Id;
        var isNew = run is { } open && _seen != open.Id && Newest.IsNewTo(Caller.Actor, open.For);
        UntilSeen = !isNew ? null : UntilSeen ?? new Dictionary<string, object>
        {
            ["onpointerdown"] = EventCallback.Factory.Create(this, SeeAsync),
            ["onkeydown"] = EventCallback.Factory.Create(this, SeeAsync),
        };
    }

    /// <summary>Sends a command once. The state that comes with the answer is kept at once, without waiting for it to come round by the feed.</summary>
    private protected async Task<CommandAnswer<StepOutcome>> SendCommandAsync<TRequest, TPrepared>(CycleCommandHandler<TRequest, TPrepared> handler, TRequest request)
        where TRequest : CycleRequest
        where TPrepared : class
    {
        _sender ??= new CommandSender(Log);
        var sending = _sender.SendAsync(Caller, handler, request);
        StateHasChanged();
        var answer = await sending;
        if (answer.Outcome is StepOutcome.Done done)
        {
            Keep(done.After);
        }

        return answer;
    }

    /// <summary>Tells who handed on that it was opened here; should that fail, the page is there all the same.</summary>
    private async Task SeeAsync()
    {
        if (_open is not { } run || _seen == run)
        {
            return;
        }

        _seen = run;
        try
        {
            if (await SeeHandoff.HandleAsync(Caller, new SeeHandoff(new CycleCommand(Newest.Id, run)), CancellationToken.None) is StepOutcome.Done seen)
            {
                await TakeAsync(seen.After);
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogWarning(fault, "That cycle {CycleId} was opened at its desk was not kept", Newest.Id);
        }
    }
}
