using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>A button that sends one command; a refusal stays beside it until the next press.</summary>
internal sealed class CommandPress(RefusalWords refusals, IStringLocalizer<HandoffText> text, ILogger log)
{
    private readonly CommandSender _sender = new(log);

    public bool IsSending => _sender.IsSending;

    /// <summary>Why nothing happened; null where it did, or nothing was pressed.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Sends a command unless one is on its way.</summary>
    public async Task SendAsync<TRequest, TPrepared>(Office office, Caller caller, CycleCommandHandler<TRequest, TPrepared> handler, TRequest request)
        where TRequest : CycleRequest
        where TPrepared : class
    {
        if (IsSending)
        {
            return;
        }

        Refusal = null;
        var answer = await _sender.SendAsync(caller, handler, request);
        Refusal = answer.Outcome is { } outcome ? refusals.Of(outcome, office)?.Sentence : text["NotSent"];
    }
}
