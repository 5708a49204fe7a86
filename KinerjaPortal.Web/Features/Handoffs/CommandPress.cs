using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>
/// A button that sends one command. What had no answer is sent again with the same key, so that what did happen does not
/// happen twice; a refusal stays beside the button until the next press.
/// </summary>
internal sealed class CommandPress(RefusalWords refusals, IStringLocalizer<HandoffText> text, ILogger log)
{
    private readonly CommandKeys _keys = new();

    public bool IsSending { get; private set; }

    /// <summary>Why nothing happened; null where it did, or nothing was pressed.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Sends a command unless one is on its way; true when it happened.</summary>
    /// <param name="request">What is asked; the same request pressed again carries the same key.</param>
    public async Task<bool> SendAsync(Office office, string request, Func<string, Task<StepOutcome>> command)
    {
        if (IsSending)
        {
            return false;
        }

        (IsSending, Refusal) = (true, null);
        try
        {
            var outcome = await command(_keys.For(request));
            _keys.Answered(request);
            Refusal = refusals.Of(outcome, office)?.Sentence;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "A command had no answer");
            Refusal = text["NotSent"];
        }
        finally
        {
            IsSending = false;
        }

        return Refusal is null;
    }
}
