using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Tests.Support;

/// <summary>The web's projections on a node's infrastructure, each loaded anew.</summary>
internal static class NodeProjections
{
    extension(Node node)
    {
        public Boards Boards(SopCatalogue? sops = null, EventFeed? feed = null) => new(
            feed ?? node.Feed, new CycleSummaries(node.Get<IDbContextFactory<PortalContext>>()), sops ?? node.Get<SopCatalogue>(),
            node.Get<OfficeDirectory>(), TimeProvider.System, NullLogger<Boards>.Instance);

        /// <summary>The board of an office; Kesbangpol's where none is named.</summary>
        public async Task<LiveProjection<BoardSnapshot>> BoardAsync(Guid? opdId = null, SopCatalogue? sops = null, EventFeed? feed = null) =>
            await node.Boards(sops, feed).OfAsync(opdId ?? await node.OpdIdAsync());

        public async Task<LiveProjection<BahanSnapshot>> BahanAsync(ILogger<BahanOffices>? log = null) =>
            await new BahanOffices(node.Feed, node.Store, TimeProvider.System, log ?? NullLogger<BahanOffices>.Instance).OfAsync(await node.OpdIdAsync());

        public LiveCycles Cycles(EventFeed? feed = null) => new(node.Store, feed ?? node.Feed, TimeProvider.System, NullLogger<LiveCycles>.Instance);

        public async Task<Guid> OpdIdAsync() => (await node.Get<OfficeDirectory>().FindAsync(Renja.Opd, CancellationToken.None))!.Opd.Id;
    }
}
