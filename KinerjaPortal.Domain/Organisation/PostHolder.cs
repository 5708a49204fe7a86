namespace KinerjaPortal.Domain.Organisation;

/// <summary>A person who holds a post today, and on what ground.</summary>
public sealed record PostHolder(Guid PersonId, string Name, AssignmentKind Kind)
{
    /// <summary>Name of the definitif holder for whom a Plh acts; null for everybody else, and where the post has no other holder.</summary>
    /// <param name="holders">All who hold the post today.</param>
    public string? InPlaceOf(IReadOnlyList<PostHolder> holders) =>
        Kind == AssignmentKind.Plh ? holders.FirstOrDefault(holder => holder.Kind == AssignmentKind.Definitif)?.Name : null;
}
