using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>
/// How a page sends commands: one at a time, and each to its end even when the page goes, because what was pressed is meant. What
/// had no answer is sent with the same key when it is pressed again, so that what did happen does not happen twice. Used
/// from one circuit's dispatcher, so nothing in it is locked.
/// </summary>
internal sealed class CommandSender(ILogger log)
{
    /// <summary>Keys of what was sent and has had no answer yet, by the fingerprint of what was asked.</summary>
    private readonly Dictionary<string, string> _unanswered = [];

    public bool IsSending { get; private set; }

    /// <summary>Sends a request to change a cycle; it carries a key of this page's.</summary>
    public Task<CommandAnswer<StepOutcome>> SendAsync<TRequest, TPrepared>(
        Caller caller, CycleCommandHandler<TRequest, TPrepared> handler, TRequest request)
        where TRequest : CycleRequest
        where TPrepared : class =>
        SendAsync(
            CommandFingerprint.Of(request),
            key => handler.HandleAsync(
                caller, (TRequest)((CycleRequest)request with { Command = request.Command with { Key = key } }), CancellationToken.None));

    /// <param name="fingerprint">What is asked; the same again carries the same key.</param>
    /// <param name="send">Sends it with this key.</param>
    public Task<CommandAnswer<TOutcome>> SendAsync<TOutcome>(string fingerprint, Func<string, Task<TOutcome>> send)
        where TOutcome : class =>
        SendAsync(fingerprint, async () =>
        {
            if (!_unanswered.TryGetValue(fingerprint, out var key))
            {
                _unanswered[fingerprint] = key = Guid.NewGuid().ToString("N");
            }

            var outcome = await send(key);
            _unanswered.Remove(fingerprint);
            return outcome;
        });

    /// <summary>Sends what leads to the same when it is sent again, and so carries no key.</summary>
    /// <param name="what">What is asked, for the log where there is no answer.</param>
    public async Task<CommandAnswer<TOutcome>> SendAsync<TOutcome>(string what, Func<Task<TOutcome>> send)
        where TOutcome : class
    {
        if (IsSending)
        {
            return CommandAnswer<TOutcome>.Busy;
        }

        IsSending = true;
        try
        {
            return new CommandAnswer<TOutcome>(await send(), HadNone: false);
        }
        catch (Exception fault) when (fault is IOException || DatabaseFault.Is(fault))
        {
            log.LogError(fault, "A command had no answer: {Command}", what);
            return new CommandAnswer<TOutcome>(null, HadNone: true);
        }
        finally
        {
            IsSending = false;
        }
    }
}

/// <summary>What came of sending a command.</summary>
/// <param name="Outcome">Null where there was no answer, or another was on its way.</param>
/// <param name="HadNone">Neither database nor disk answered: whether it happened is not known, and pressing again is safe.</param>
internal readonly record struct CommandAnswer<TOutcome>(TOutcome? Outcome, bool HadNone)
    where TOutcome : class
{
    /// <summary>Another command was on its way: nothing was sent.</summary>
    public static CommandAnswer<TOutcome> Busy => default;

    /// <summary>What the page says of it.</summary>
    /// <param name="refusal">Why an outcome is a refusal; null where it happened.</param>
    /// <param name="happened">What has happened.</param>
    public PressResult Say(Func<TOutcome, string?> refusal, Func<TOutcome, string> happened, string noAnswer) =>
        Outcome is not { } outcome ? new PressResult(Severity.Error, noAnswer)
        : refusal(outcome) is { } why ? new PressResult(Severity.Error, why)
        : new PressResult(Severity.Success, happened(outcome));
}
