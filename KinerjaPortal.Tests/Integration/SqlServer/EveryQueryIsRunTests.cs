namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// That <see cref="EveryQuery"/> has seen every query of the portal: one that no test runs is not held against SQL Server. Runs after all the
/// others, and only where all of them run.
/// </summary>
[Collection(nameof(AfterAllOthers))]
public sealed class EveryQueryIsRunTests
{
    private const string WholeSuite = "KINERJA_WHOLE_SUITE";

    /// <summary>Run by no test, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal);

    [Fact]
    public void Every_method_that_sends_a_query_is_run_by_some_test()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(WholeSuite) == "1", $"Only when the whole suite runs, which ./test.sh tells by {WholeSuite}=1.");

        Assert.Empty(QuerySites.InTheCode().Except(EveryQuery.Sites).Except(NotRun.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_methods_that_send_queries_are_found_in_the_code()
    {
        var sites = QuerySites.InTheCode();

        Assert.Contains("KinerjaPortal.Infrastructure.Events.EventStore.ReadAfterAsync", sites);
        Assert.Contains("KinerjaPortal.Infrastructure.Drafts.NoteDrafts.FindAsync", sites);
    }
}

[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public static class AfterAllOthers;
