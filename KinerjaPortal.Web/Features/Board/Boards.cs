using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The boards that somebody has opened since the portal started, one projection per office.</summary>
public sealed class Boards(
    EventFeed feed, CycleSummaries summaries, SopCatalogue sops, OfficeDirectory offices, TimeProvider clock, ILogger<Boards> log)
    : LiveProjections<BoardSnapshot>(feed, clock, log, opdId => new BoardReadModel(opdId, summaries, sops, offices), keepsUnwatched: true);
