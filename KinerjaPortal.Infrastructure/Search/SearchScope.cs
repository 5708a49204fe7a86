namespace KinerjaPortal.Infrastructure.Search;

/// <summary>Whose search it is: the files of the own office, and of the restricted ones those of the posts held now.</summary>
internal sealed record SearchScope(Guid OpdId, IReadOnlyList<string> Posts);
