using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>What happened in the caller's office, for whoever keeps a copy of it.</summary>
internal static class EventEndpoints
{
    private const int Most = 500;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", ReadAsync).WithTags("Peristiwa").Asks(PortalAction.ReadCycles)
            .WithSummary("Events of an office after a sequence number, oldest first: the caller's own, or another that they may read.")
            .Produces<EventPage>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ReadAsync(
        long? after, int? limit, string? opd, HttpContext http, EventStore store, EventTail tail, ToldEvents told, OfficeDirectory offices, ApiWords words, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > Most)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: words.LimitNotRead(Most));
        }

        if (await offices.AskedAsync(opd, http.Caller(), PortalAction.ReadCycles, cancellationToken) is not { } office)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownOpd);
        }

        var from = Math.Max(0, after ?? 0);
        var read = await store.ReadAfterAsync(from, tail.Safe, office.Opd.Id, limit ?? Most, cancellationToken);
        return Results.Ok(new EventPage(
            await told.ViewsAsync(http.Caller(), read, cancellationToken),
            Next: read.Count == 0 ? from : read[^1].Sequence));
    }

    /// <param name="Next">Give this as <c>after</c> the next time.</param>
    internal sealed record EventPage(IReadOnlyList<EventView> Events, long Next);

    /// <param name="Version">1, 2, 3 … within the cycle, without a gap.</param>
    /// <param name="Data">What happened; its shape follows from the kind, see docs/events.md.</param>
    /// <param name="Hash">SHA-256 over the event and <paramref name="PreviousHash"/>, the hash of the cycle's event before it.</param>
    /// <param name="Withheld">The kind is of a newer release, so that nobody here can tell who may read its data, which is empty then; or files and what was said of them are left out of the data, because the caller may not read them: the hash, which is over all of it, cannot be computed from this.</param>
    internal sealed record EventView(
        long Sequence, Guid CycleId, int Version, string Kind, object Data, string Actor, ActedFor? ActedFor, DateTimeOffset At,
        string PreviousHash, string Hash, bool Withheld)
    {
        /// <param name="told">What happened, as far as the caller may know it.</param>
        public static EventView Of(StoredEvent stored, CycleFact told) => new(
            stored.Sequence, stored.Event.CycleId, stored.Event.Version, stored.Kind, told is UnknownFact ? new object() : told,
            stored.Event.Actor.Name, stored.Event.ActedFor, stored.Event.At, stored.PreviousHash, stored.Hash,
            Withheld: told is UnknownFact || !ReferenceEquals(told, stored.Event.Fact));
    }
}
