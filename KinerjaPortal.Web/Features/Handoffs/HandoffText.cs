namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Names the words of handing on, taking back and holding.</summary>
public sealed class HandoffText;
