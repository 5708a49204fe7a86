namespace KinerjaPortal.Domain.Sops.Versions;

internal static class IdentityChanges
{
    public static IEnumerable<SopChange> Of(SopIdentity before, SopIdentity after) =>
        from field in Enum.GetValues<IdentityField>()
        let was = TextOf(before, field)
        let now = TextOf(after, field)
        where was != now
        select new SopChange.IdentityChanged(field, was, now);

    /// <summary>A field as the sheet prints it, a box with a line for each of its items; null where it is blank.</summary>
    private static string? TextOf(SopIdentity identity, IdentityField field) => field switch
    {
        IdentityField.Unit => identity.Unit,
        IdentityField.Title => identity.Title,
        IdentityField.Nomor => identity.Nomor,
        IdentityField.TanggalPembuatan => identity.TanggalPembuatan,
        IdentityField.TanggalRevisi => identity.TanggalRevisi,
        IdentityField.TanggalEfektif => identity.TanggalEfektif,
        IdentityField.TanggalPengesahan => identity.TanggalPengesahan,
        IdentityField.DisahkanOleh => Lines(
            identity.DisahkanOleh.Jabatan, identity.DisahkanOleh.Nama, identity.DisahkanOleh.Pangkat,
            identity.DisahkanOleh.Nip is { } nip ? $"NIP. {nip}" : null),
        IdentityField.DasarHukum => Lines([.. identity.DasarHukum]),
        IdentityField.KualifikasiPelaksana => Lines([.. identity.KualifikasiPelaksana]),
        IdentityField.Keterkaitan => Lines([.. identity.Keterkaitan]),
        IdentityField.Peralatan => Lines([.. identity.Peralatan]),
        IdentityField.Peringatan => Lines([.. identity.Peringatan]),
        IdentityField.Pencatatan => Lines([.. identity.Pencatatan]),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    private static string? Lines(params string?[] lines) =>
        string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } text ? text : null;
}
