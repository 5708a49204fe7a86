using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Domain.Documents;

/// <summary>A file was laid with the document at a step: a new document of the cycle, or a further version of one.</summary>
/// <param name="DocumentVersion">1 where it is new.</param>
public sealed record DocumentFiled(
    Guid RunId,
    Guid StepId,
    string Number,
    Guid DocumentId,
    int DocumentVersion,
    DocumentKind Kind,
    string Title,
    FiledFile File,
    string? Note) : CycleFact;
