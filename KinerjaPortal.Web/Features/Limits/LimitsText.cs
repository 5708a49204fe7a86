namespace KinerjaPortal.Web.Features.Limits;

/// <summary>Marks the texts that say that a request was too large, or came too often (<c>LimitsText.resx</c>).</summary>
public sealed class LimitsText;
