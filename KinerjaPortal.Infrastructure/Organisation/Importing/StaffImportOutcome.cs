using KinerjaPortal.Domain.Organisation.Importing;

namespace KinerjaPortal.Infrastructure.Organisation.Importing;

/// <summary>What came of looking at a table of posts and people, or of taking it.</summary>
public abstract record StaffImportOutcome
{
    private StaffImportOutcome()
    {
    }

    /// <summary>What it would lead to; nothing is written.</summary>
    public sealed record Planned(StaffPlan Plan) : StaffImportOutcome;

    /// <summary>All of it is written.</summary>
    public sealed record Done(StaffPlan Plan) : StaffImportOutcome;

    /// <summary>The office is not theirs to keep.</summary>
    public sealed record NotYours : StaffImportOutcome;

    /// <summary>The office has changed since the table was looked at: nothing is written, and this is what it would lead to now.</summary>
    public sealed record Moved(StaffPlan Plan) : StaffImportOutcome;
}
