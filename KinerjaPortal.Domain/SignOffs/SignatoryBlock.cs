using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.SignOffs;

/// <summary>
/// How a signatory stands under a document (blok tanda tangan): Plt. and Plh. before the post; "a.n." where somebody one level down
/// signs for a superior, "u.b." two levels down.
/// </summary>
/// <param name="PostName">The signatory's own post.</param>
/// <param name="Nip">Nomor induk pegawai, where the person has one.</param>
/// <param name="OnBehalfOf">The post for which it is signed (atas nama); null where the signatory signs for the own post.</param>
/// <param name="Through">The post between the two (untuk beliau); only with <paramref name="OnBehalfOf"/>.</param>
public sealed record SignatoryBlock(
    string PostName, AssignmentKind Kind, string Name, string? Nip = null, string? OnBehalfOf = null, string? Through = null)
{
    /// <summary>Longest name of a post above that is taken, in characters.</summary>
    public const int MaxPostLength = TextLimits.PostName;

    /// <summary>The post as it is printed: Plh. Camat.</summary>
    [JsonIgnore]
    public string Post => Kind == AssignmentKind.Definitif ? PostName : $"{Kind}. {PostName}";

    /// <summary>The lines over the name.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Lines => (OnBehalfOf, Through) switch
    {
        (null, _) => [Post],
        (var superior, null) => [$"a.n. {superior}", Post],
        (var superior, var between) => [$"a.n. {superior}", between, "u.b.", Post],
    };
}
