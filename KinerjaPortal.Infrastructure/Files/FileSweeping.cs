using KinerjaPortal.Infrastructure.Retention;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Sweeps every few hours; the first time some while after the start, when people are not waiting for the portal.</summary>
public sealed class FileSweeping(FileSweep sweep, FolderOwner owner, RetentionSweep retention, TimeProvider clock, ILogger<FileSweeping> log) : BackgroundService
{
    private static readonly TimeSpan s_afterStart = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(s_afterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(s_interval, clock);
        do
        {
            try
            {
                var rows = await retention.RunAsync(stoppingToken);
                log.LogInformation("Swept {Commands} receipts of commands and {Drafts} drafts of notes", rows.Commands, rows.Drafts);
                if (!await owner.IsThisDatabaseAsync(stoppingToken))
                {
                    // What no row of this database names may be named by another's.
                    log.LogError("The files' folder is not the one that belongs to this database; it is not swept");
                    continue;
                }

                var swept = await sweep.RunAsync(stoppingToken);
                log.LogInformation(
                    "Swept {Uploads} uploads that were left, {Pieces} pieces of none, {Contents} contents that nobody names",
                    swept.Uploads, swept.Pieces, swept.Contents);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Could not sweep; trying again later");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
