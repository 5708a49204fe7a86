namespace KinerjaPortal.Domain.Sops;

/// <summary>A procedure of an office for one document type. What it says stands in its versions.</summary>
/// <param name="Slug">Unique name of the procedure in the SOP library, for instance <c>kesbangpol-mura-renja</c>.</param>
public sealed record Sop(Guid Id, Guid OpdId, string Slug, DocumentType DocumentType, string Title);
