using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>What happened in the caller's office, for whoever keeps a copy of it.</summary>
internal static class Events
{
    private const int Most = 500;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", ReadAsync).WithTags("Peristiwa")
            .WithSummary("Events of the caller's office after a sequence number, oldest first.")
            .Produces<EventPage>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ReadAsync(
        long? after, int? limit, HttpContext http, EventStore store, EventTail tail, ApiWords words, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > Most)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: words.LimitNotRead(Most));
        }

        var from = Math.Max(0, after ?? 0);
        var read = await store.ReadAfterAsync(from, tail.Safe, http.Caller().OpdId, limit ?? Most, cancellationToken);
        return Results.Ok(new EventPage(
            [.. read.Select(EventView.Of)],
            Next: read.Count == 0 ? from : read[^1].Sequence));
    }

    /// <param name="Next">Give this as <c>after</c> the next time.</param>
    internal sealed record EventPage(IReadOnlyList<EventView> Events, long Next);

    /// <param name="Version">1, 2, 3 … within the cycle, without a gap.</param>
    /// <param name="Data">What happened; its shape follows from the kind, see docs/events.md.</param>
    /// <param name="Hash">SHA-256 over the event and <paramref name="PreviousHash"/>, the hash of the cycle's event before it.</param>
    internal sealed record EventView(
        long Sequence, Guid CycleId, int Version, string Kind, object Data, string Actor, ActedFor? ActedFor, DateTimeOffset At,
        string PreviousHash, string Hash)
    {
        public static EventView Of(StoredEvent stored) => new(
            stored.Sequence, stored.Event.CycleId, stored.Event.Version, stored.Event.Fact.GetType().Name, stored.Event.Fact,
            stored.Event.Actor.Name, stored.Event.ActedFor, stored.Event.At, stored.PreviousHash, stored.Hash);
    }
}
