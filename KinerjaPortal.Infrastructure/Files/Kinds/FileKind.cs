namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>A kind of file that the portal takes.</summary>
/// <param name="Code">Its usual extension without the dot, by which it is also named in words.</param>
/// <param name="MediaType">As which it is served.</param>
/// <param name="Extensions">In lower case with their dots.</param>
public sealed record FileKind(string Code, string MediaType, IReadOnlyList<string> Extensions)
{
    /// <summary>Names of one kind may end in several ways; two kinds are the same when their code is.</summary>
    public bool Equals(FileKind? other) => other?.Code == Code;

    public override int GetHashCode() => string.GetHashCode(Code, StringComparison.Ordinal);
}
