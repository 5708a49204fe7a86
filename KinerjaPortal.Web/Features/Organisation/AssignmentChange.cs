namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>What is asked of an appointment that is there.</summary>
public abstract record AssignmentChange
{
    private AssignmentChange()
    {
    }

    public sealed record End(Guid Id, DateOnly LastDay) : AssignmentChange;

    public sealed record TakeBack(Guid Id) : AssignmentChange;

    public sealed record CorrectDecree(Guid Id, string? DecreeNumber) : AssignmentChange;
}
