using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>What came of making, correcting or deleting a post.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    public sealed record Done : PostOutcome;

    public sealed record Made(Pelaksana Post) : PostOutcome;

    /// <summary>The office is not theirs to keep.</summary>
    public sealed record NotYours : PostOutcome;

    public sealed record UnknownPost : PostOutcome;

    /// <summary>There is no such office, or it is the post's own that it is to stand for.</summary>
    public sealed record UnknownOffice : PostOutcome;

    public sealed record NameTaken(Pelaksana By) : PostOutcome;

    public sealed record CodeTaken(Pelaksana By) : PostOutcome;

    /// <summary>The office has as many posts as an office may.</summary>
    public sealed record TooMany : PostOutcome;

    /// <summary>Its code is written in sheets or in the history, and stays what it is.</summary>
    public sealed record CodeInUse(PostUse Use) : PostOutcome;

    public sealed record InUse(PostUse Use) : PostOutcome;

    public sealed record Wrong(PostFault Fault) : PostOutcome;
}
