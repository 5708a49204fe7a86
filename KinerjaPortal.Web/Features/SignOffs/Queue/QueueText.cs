namespace KinerjaPortal.Web.Features.SignOffs.Queue;

/// <summary>Names the words of the queue.</summary>
public sealed class QueueText;
