using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>What is tried again, what is decided anew, and what is told to whoever waits.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.Zero;

    public static TheoryData<int, byte> Transient => new() { { 1205, 13 }, { 1222, 16 }, { 3960, 16 }, { 40613, 17 }, { 10054, 20 }, { 0, 20 }, { -2, 11 }, { 7777, 21 } };

    [Theory]
    [MemberData(nameof(Transient))]
    public void A_deadlock_a_lock_timeout_and_a_broken_connection_are_transient_however_they_are_wrapped(int number, byte severity)
    {
        var fault = SqlServerFaults.Of(number, severity);

        foreach (var wrapped in (Exception[])[fault, new DbUpdateException("uji", fault), new InvalidOperationException("consider enabling resiliency", fault)])
        {
            Assert.True(TransientFault.Is(wrapped));
            Assert.True(DatabaseFault.Is(wrapped));
            Assert.False(LostRace.Is(wrapped));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_SQLite_file_that_is_busy_or_locked_is_transient(int code) => Assert.True(TransientFault.Is(new SqliteException("uji", code)));

    [Theory]
    [InlineData(2627)]
    [InlineData(2601)]
    public void A_taken_key_is_a_lost_race_and_not_tried_again(int number)
    {
        var fault = new DbUpdateException("uji", SqlServerFaults.Of(number, 14));

        Assert.True(LostRace.Is(fault));
        Assert.False(TransientFault.Is(fault));
    }

    [Fact]
    public void A_row_that_somebody_else_has_changed_is_a_lost_race() => Assert.True(LostRace.Is(new DbUpdateConcurrencyException("uji")));

    [Fact]
    public void A_mistake_in_the_program_is_no_fault_of_the_database()
    {
        Assert.False(DatabaseFault.Is(new InvalidOperationException("Sequence contains no elements")));
        Assert.False(TransientFault.Is(SqlServerFaults.Of(208, 16)));
    }

    [Fact]
    public void Attempts_are_bounded_in_number_and_in_time_and_lie_farther_and_farther_apart()
    {
        var deadlock = SqlServerFaults.Of(SqlServerFaults.Deadlock);
        var delays = Enumerable.Range(1, RetryPolicy.MostRetries).Select(failures => RetryPolicy.DelayAfter(deadlock, failures, AtOnce)!.Value).ToList();

        Assert.Equal(delays.Order(), delays);
        Assert.InRange(delays.Sum(delay => delay.TotalSeconds), 0.1, 5);
        Assert.Null(RetryPolicy.DelayAfter(deadlock, RetryPolicy.MostRetries + 1, AtOnce));
        Assert.Null(RetryPolicy.DelayAfter(deadlock, 1, RetryPolicy.GiveUpAfter + TimeSpan.FromSeconds(1)));
        Assert.Null(RetryPolicy.DelayAfter(SqlServerFaults.Of(2627, 14), 1, AtOnce));
    }
}
