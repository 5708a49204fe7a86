using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>SQL Server commits numbers out of order and leaves gaps for good; neither may cost a reader an event.</summary>
public sealed class TailPositionTests
{
    [Fact]
    public void Numbers_in_a_row_leave_nothing_missing()
    {
        var position = Read(new TailPosition(10), 11, 12, 13);

        Assert.Equal(13, position.Last);
        Assert.Equal(13, position.Safe);
        Assert.Empty(position.Missing);
    }

    [Fact]
    public void A_number_jumped_over_is_asked_for_and_holds_back_who_reads_on()
    {
        var position = Read(new TailPosition(10), 11, 14);

        Assert.Equal([12L, 13L], position.Missing);
        Assert.Equal(14, position.Last);
        Assert.Equal(11, position.Safe);
    }

    [Fact]
    public void A_late_commit_is_not_skipped()
    {
        var position = Read(new TailPosition(10), 12, 13, 11);

        Assert.Empty(position.Missing);
        Assert.Equal(13, position.Safe);
        Assert.Equal(13, position.Last);
    }

    [Fact]
    public void A_gap_that_nobody_can_fill_any_more_holds_nobody_back()
    {
        var position = Read(new TailPosition(10), 12);

        position.GiveUp();

        Assert.Empty(position.Missing);
        Assert.Equal(12, position.Safe);
    }

    [Fact]
    public void A_gap_that_comes_later_holds_back_anew()
    {
        var position = Read(new TailPosition(10), 12);
        position.GiveUp();

        Read(position, 14);

        Assert.Equal([13L], position.Missing);
        Assert.Equal(12, position.Safe);
    }

    [Fact]
    public void A_jump_of_the_identity_cache_is_not_searched_number_by_number()
    {
        var position = Read(new TailPosition(10), 100_000);

        Assert.True(position.Missing.Count <= 500);
        Assert.Contains(99_999, position.Missing);
    }

    private static TailPosition Read(TailPosition position, params ReadOnlySpan<long> sequences)
    {
        foreach (var sequence in sequences)
        {
            position.Read(sequence);
        }

        return position;
    }
}
