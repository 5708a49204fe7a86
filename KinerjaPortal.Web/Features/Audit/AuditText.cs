namespace KinerjaPortal.Web.Features.Audit;

/// <summary>Names the words of the audit: what can be done, what can be different, how it is looked for.</summary>
public sealed class AuditText;
