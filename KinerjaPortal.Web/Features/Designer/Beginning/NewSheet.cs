using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>What a new SOP begins as.</summary>
public abstract record NewSheet(DocumentType DocumentType, string Title)
{
    /// <summary>No rows yet, under columns for these posts (codes).</summary>
    public sealed record Blank(DocumentType DocumentType, string Title, IReadOnlyList<string> Posts) : NewSheet(DocumentType, Title);

    /// <summary>The rows of another SOP, of whatever office.</summary>
    /// <param name="Posts">For each lane of it the own post that carries it out, or null for a new post of the lane's name.</param>
    public sealed record Copy(DocumentType DocumentType, string Title, Guid SopId, IReadOnlyDictionary<string, string?> Posts)
        : NewSheet(DocumentType, Title);
}
