using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Organisation;

/// <summary>A person who holds a post today, and on what ground.</summary>
public sealed record PostHolder(Guid PersonId, string Name, AssignmentKind Kind);
