using System.Collections.Immutable;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The last lines of "siapa menyerahkan ke siapa", read from the events when a board is first opened.</summary>
internal static class RecentHandoffs
{
    public static async Task<ImmutableList<HandoffLine>> ReadAsync(
        CycleSummaries summaries, Office office, int count, CancellationToken cancellationToken)
    {
        var rows = await summaries.RecentCompletionsAsync(office.Opd.Id, count, cancellationToken);

        // The line is of the handing over, which is the event after the completion, as on a board that was moved by events.
        return
        [
            .. rows.Select(row => new HandoffLine(
                row.CycleId, row.Version + 1, $"{row.DocumentType.Name} {row.Period}", row.By, PostName(office, row.From),
                row.To is null ? null : PostName(office, row.To),
                row.Result is StepResult.Tidak or StepResult.Dikembalikan, row.At)
            {
                Recall = row.Result == StepResult.Ditarik ? new RecallLine(row.From, row.ById, row.Note) : null,
            }),
        ];
    }

    private static string PostName(Office office, string code) => office.Post(code)?.Name ?? code;
}
