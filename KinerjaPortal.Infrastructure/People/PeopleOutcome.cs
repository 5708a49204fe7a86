using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>What came of making or changing an account.</summary>
public abstract record PeopleOutcome
{
    private PeopleOutcome()
    {
    }

    public sealed record Done : PeopleOutcome;

    /// <summary>A link by which the person sets a password; it is told once, and only its hash is kept.</summary>
    public sealed record LinkMade(Guid PersonId, string Name, string Token, DateTimeOffset Until) : PeopleOutcome;

    /// <summary>The account is not theirs to keep, or the role not theirs to give.</summary>
    public sealed record NotYours : PeopleOutcome;

    /// <summary>Nobody shuts themselves out, or gives up their own role.</summary>
    public sealed record OwnAccount : PeopleOutcome;

    public sealed record UnknownPerson : PeopleOutcome;

    public sealed record UnknownOffice : PeopleOutcome;

    public sealed record EmailTaken : PeopleOutcome;

    /// <summary>A screen is no person, and no person becomes one.</summary>
    public sealed record ScreenStays : PeopleOutcome;

    /// <summary>Whoever may do nothing holds no post: it must be given to somebody else first.</summary>
    public sealed record MustGivePostsAway : PeopleOutcome;

    /// <summary>Offices are named for observers alone.</summary>
    public sealed record NoObserver : PeopleOutcome;

    /// <summary>It must be opened first.</summary>
    public sealed record IsClosed : PeopleOutcome;

    public sealed record Wrong(PersonFault Fault) : PeopleOutcome;
}
