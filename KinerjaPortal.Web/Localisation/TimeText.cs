namespace KinerjaPortal.Web.Localisation;

/// <summary>Names the words of time.</summary>
public sealed class TimeText;
