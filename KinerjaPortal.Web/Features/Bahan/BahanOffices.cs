using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>The bahan of the offices in which somebody has looked at it since the portal started, one projection per office.</summary>
public sealed class BahanOffices(EventFeed feed, EventStore store, TimeProvider clock, ILogger<BahanOffices> log)
    : LiveProjections<BahanSnapshot>(feed, clock, log, opdId => new BahanReadModel(opdId, store), keepsUnwatched: true);
