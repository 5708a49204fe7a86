namespace KinerjaPortal.Web.Features.SignOffs.Approval;

/// <summary>Names the words of the desk at which documents are approved.</summary>
public sealed class ApprovalText;
