namespace KinerjaPortal.Domain.People;

/// <summary>
/// How long after wrong passwords the next one is looked at. Each place, a device or an address, waits for its own mistakes alone, so that
/// nobody is kept out by somebody elsewhere. What comes from places that the account has never been signed in from waits for the mistakes of
/// all of them together besides: whoever has a thousand addresses guesses no faster than whoever has one.
/// </summary>
public static class GuessLimit
{
    /// <summary>Mistakes are forgotten after so long without one.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>An address counts as the account's own for so long after it was signed in from there: addresses go to others in time.</summary>
    public static readonly TimeSpan AddressIsKnownFor = TimeSpan.FromDays(60);

    /// <summary>The same of a device, which nobody else has.</summary>
    public static readonly TimeSpan DeviceIsKnownFor = TimeSpan.FromDays(400);

    private const int FreeAtAPlace = 5;
    private const int FreeToStrangers = 20;

    /// <param name="failures">Wrong ones from this place, one after the other.</param>
    public static TimeSpan WaitAtAPlace(int failures) => Growing(failures - FreeAtAPlace, TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));

    /// <param name="failures">Wrong ones from all unknown places.</param>
    public static TimeSpan WaitOfStrangers(int failures) => Growing(failures - FreeToStrangers, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15));

    private static TimeSpan Growing(int beyond, TimeSpan first, TimeSpan longest)
    {
        if (beyond < 0)
        {
            return TimeSpan.Zero;
        }

        // Doubled by each; after sixteen it is the longest whatever it began with.
        var wait = first * (1L << Math.Min(beyond, 16));
        return wait < longest ? wait : longest;
    }
}
