using Microsoft.AspNetCore.Identity;

namespace KinerjaPortal.Web.Features.Account;

/// <summary>A password was not looked at, because too many wrong ones came before it from the same place.</summary>
internal sealed class TooManyAttempts : SignInResult
{
    public TooManyAttempts(TimeSpan wait)
    {
        IsLockedOut = true;
        Wait = wait;
    }

    /// <summary>Until the next one is.</summary>
    public TimeSpan Wait { get; }

    public int Minutes => Math.Max(1, (int)Math.Ceiling(Wait.TotalMinutes));

    public int Seconds => Math.Max(1, (int)Math.Ceiling(Wait.TotalSeconds));
}
