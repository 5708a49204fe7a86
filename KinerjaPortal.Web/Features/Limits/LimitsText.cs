namespace KinerjaPortal.Web.Features.Limits;

/// <summary>Marks the texts that say why a request was not looked at (<c>LimitsText.resx</c>).</summary>
public sealed class LimitsText;
