using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// The key of EF's query cache, with the method that sends the query in it. EF compiles a query once for all who send the same one, and
/// so <see cref="EveryQuery"/> would see only whichever of them a test happened to run first.
/// </summary>
#pragma warning disable EF1001 // In the tests alone; what a new version of EF calls otherwise shows in the build.
internal sealed class QueryKeyPerSite(CompiledQueryCacheKeyGeneratorDependencies dependencies, RelationalCompiledQueryCacheKeyGeneratorDependencies relational)
    : RelationalCompiledQueryCacheKeyGenerator(dependencies, relational)
#pragma warning restore EF1001
{
    public override object GenerateCacheKey(Expression query, bool async) => (base.GenerateCacheKey(query, async), QuerySites.Running());
}
