namespace KinerjaPortal.Web.Features.Designer.Drafts;

/// <summary>Says of every open designer that it is still there, and when the portal stops, waits for what is not saved yet.</summary>
internal sealed class DraftPresence(DraftSittings sittings, TimeProvider clock) : BackgroundService
{
    // Three fit into the time after which a tab counts as gone (SopDrafts.PresentFor).
    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await sittings.SettleAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The database is away, and the portal may not wait for it any longer.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await sittings.BeatAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }
}
