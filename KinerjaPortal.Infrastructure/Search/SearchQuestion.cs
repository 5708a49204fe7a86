using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>What somebody looks for.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Year">A year that the document is for, or one of its five.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchQuestion(
    string? Words, DocumentType? DocumentType = null, int? Year = null, FoundRole? Role = null, int Page = 1);
