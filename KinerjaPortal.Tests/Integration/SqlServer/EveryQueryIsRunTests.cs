namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// That <see cref="EveryQuery"/> has seen every query of the portal: one that no test runs is not held against SQL Server. Runs after all the
/// others, and only where all of them run.
/// </summary>
[Collection(nameof(AfterAllOthers))]
public sealed class EveryQueryIsRunTests
{
    private const string WholeSuite = "KINERJA_WHOLE_SUITE";

    /// <summary>Not seen, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["KinerjaPortal.Infrastructure.Persistence.SnapshotRead.ReadSnapshotAsync"] = "asks SQL Server alone; its statement is read by What_is_written_by_hand",
    };

    [Fact]
    public void Every_method_that_sends_a_query_is_run_by_some_test()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(WholeSuite) == "1", $"Only when the whole suite runs, which ./test.sh tells by {WholeSuite}=1.");

        var missing = QuerySites.InTheCode().Except(EveryQuery.Sites).Except(NotRun.Keys).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"Run by no test, and so not held against SQL Server:\n{string.Join('\n', missing)}");
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
