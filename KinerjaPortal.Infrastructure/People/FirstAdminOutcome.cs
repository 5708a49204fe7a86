namespace KinerjaPortal.Infrastructure.People;

/// <summary>What came of making the first admin.</summary>
public abstract record FirstAdminOutcome
{
    private FirstAdminOutcome()
    {
    }

    public sealed record Made(Guid PersonId) : FirstAdminOutcome;

    /// <summary>Wrong, used or expired; which of them is nothing to tell a stranger.</summary>
    public sealed record LinkGone : FirstAdminOutcome;

    public sealed record UnknownOffice : FirstAdminOutcome;

    public sealed record EmailTaken : FirstAdminOutcome;
}
