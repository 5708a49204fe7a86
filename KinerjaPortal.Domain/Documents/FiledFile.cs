using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Documents;

/// <summary>
/// A file as it was handed in: its content by hash, its name as the person called it. Never changed and never taken away; a newer
/// one is filed beside it.
/// </summary>
/// <param name="Id">Of this filing, not of the content: the same content filed twice has two.</param>
/// <param name="Name">A plain file name without folders.</param>
/// <param name="Sha256">SHA-256 of the content, 64 hex digits in lower case.</param>
/// <param name="Size">In bytes.</param>
/// <param name="MediaType">By the content, not by the name.</param>
public sealed record FiledFile(Guid Id, string Name, string Sha256, long Size, string MediaType)
{
    /// <summary>Longest name that is taken, in characters.</summary>
    public const int MaxNameLength = TextLimits.FileName;
}
