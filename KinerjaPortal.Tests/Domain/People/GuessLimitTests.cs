using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

public sealed class GuessLimitTests
{
    [Fact]
    public void Four_slips_of_a_person_cost_no_waiting_and_the_fifth_five_minutes()
    {
        Assert.Equal(TimeSpan.Zero, GuessLimit.WaitAtAPlace(4));
        Assert.Equal(TimeSpan.FromMinutes(5), GuessLimit.WaitAtAPlace(5));
        Assert.Equal(TimeSpan.FromHours(1), GuessLimit.WaitAtAPlace(1_000));
    }

    [Fact]
    public void Whoever_guesses_day_and_night_has_some_hundred_guesses_a_day_and_some_thirty_from_one_place()
    {
        Assert.InRange(GuessesADay(GuessLimit.WaitOfStrangers), 90, 130);
        Assert.InRange(GuessesADay(GuessLimit.WaitAtAPlace), 25, 35);
    }

    /// <summary>As fast as it goes, every one wrong.</summary>
    private static int GuessesADay(Func<int, TimeSpan> wait)
    {
        var guesses = 0;
        for (var time = TimeSpan.Zero; time < TimeSpan.FromDays(1); time += wait(guesses))
        {
            guesses++;
        }

        return guesses;
    }
}
