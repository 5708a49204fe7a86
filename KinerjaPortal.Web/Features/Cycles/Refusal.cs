namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>A refusal as it is told: to a page as a sentence, to the API as ProblemDetails with this status.</summary>
public sealed record Refusal(int Status, string Sentence);
