namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>Names the words of this folder.</summary>
public sealed class ExchangeText;
