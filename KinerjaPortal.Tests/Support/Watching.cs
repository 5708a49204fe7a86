using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Tests.Support;

/// <summary>Waits at a subscription, as a page does.</summary>
internal static class Watching
{
    extension(LiveSubscription<DocumentCycle> page)
    {
        /// <summary>The cycle as soon as the page shows this version or a later one.</summary>
        public async Task<DocumentCycle> UpToAsync(int version)
        {
            using var patience = new CancellationTokenSource(Eventually.Patience);
            await foreach (var change in page.ChangesAsync(patience.Token))
            {
                if (change.State.Version >= version)
                {
                    return change.State;
                }
            }

            throw new InvalidOperationException("The subscription ended.");
        }
    }
}
