using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>One SOP of the library, checked and ready to be published.</summary>
/// <param name="Slug">Unique in the library and the same for ever; step ids are made from it.</param>
/// <param name="SourceFile">The source text from which the file was transcribed.</param>
/// <param name="ContentHash">SHA-256 of the file in lower-case hex: a file with another hash is another version of the SOP.</param>
internal sealed record LibrarySop(
    string Slug,
    string OpdCode,
    DocumentType DocumentType,
    string Title,
    string SourceFile,
    SopDefinition Definition,
    string ContentHash);
