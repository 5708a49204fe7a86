using KinerjaPortal.Domain.Deadlines;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>What was typed into the form of a deadline.</summary>
/// <param name="ForEveryOffice">False where it is one office's own.</param>
public sealed record DeadlineDraft(DeadlineRule Rule, bool ForEveryOffice);
