namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>Names the words of the deadlines of documents.</summary>
public sealed class DeadlineText;
