using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Who signs, for which office, and on what ground.</summary>
/// <param name="OfficeName">The name on the office's letterhead.</param>
/// <param name="Region">The kabupaten, kota or provinsi of the office.</param>
/// <param name="Nip">Nomor induk pegawai; null where the person has none.</param>
/// <param name="PostName">The post as the office writes it, without Plt. or Plh.: that is <paramref name="Kind"/>.</param>
public sealed record Signatory(
    Guid OpdId,
    string OfficeName,
    string Region,
    Guid PersonId,
    string Name,
    string? Nip,
    Guid PelaksanaId,
    string PostName,
    AssignmentKind Kind)
{
    /// <summary>The post as it stands before a signature: <c>Plh. Camat</c>.</summary>
    public string PostHeld => Kind == AssignmentKind.Definitif ? PostName : $"{Kind}. {PostName}";
}
