namespace KinerjaPortal.Domain.Sops.Versions;

internal static class IdentityChanges
{
    public static IEnumerable<SopChange> Of(SopIdentity before, SopIdentity after) =>
        Enum.GetValues<IdentityField>().SelectMany(field => BoxOf(before, field) is { } lines
            ? OfBox(field, lines, BoxOf(after, field)!)
            : OfField(field, TextOf(before, field), TextOf(after, field)));

    private static List<SopChange> OfField(IdentityField field, string? was, string? now) =>
        was == now ? [] : [new SopChange.IdentityChanged(field, was, now)];

    private static List<SopChange> OfBox(IdentityField field, IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        if (was.SequenceEqual(now))
        {
            return [];
        }

        List<SopChange> changes =
        [
            .. Beyond(now, was).Select(line => new SopChange.IdentityLineAdded(field, line)),
            .. Beyond(was, now).Select(line => new SopChange.IdentityLineRemoved(field, line)),
        ];
        return changes.Count == 0 ? [new SopChange.IdentityLinesSorted(field)] : changes;
    }

    /// <summary>What the first has more than the second; a line that stands twice and once is one more.</summary>
    private static List<string> Beyond(IEnumerable<string> these, IEnumerable<string> those)
    {
        var rest = those.ToList();
        return [.. these.Where(line => !rest.Remove(line))];
    }

    private static IReadOnlyList<string>? BoxOf(SopIdentity identity, IdentityField field) => field switch
    {
        IdentityField.DasarHukum => identity.DasarHukum,
        IdentityField.KualifikasiPelaksana => identity.KualifikasiPelaksana,
        IdentityField.Keterkaitan => identity.Keterkaitan,
        IdentityField.Peralatan => identity.Peralatan,
        IdentityField.Peringatan => identity.Peringatan,
        IdentityField.Pencatatan => identity.Pencatatan,
        _ => null,
    };

    /// <summary>A field as the sheet prints it; null where it is blank.</summary>
    private static string? TextOf(SopIdentity identity, IdentityField field) => field switch
    {
        IdentityField.Unit => identity.Unit,
        IdentityField.Title => identity.Title,
        IdentityField.Nomor => identity.Nomor,
        IdentityField.TanggalPembuatan => identity.TanggalPembuatan,
        IdentityField.TanggalRevisi => identity.TanggalRevisi,
        IdentityField.TanggalEfektif => identity.TanggalEfektif,
        IdentityField.TanggalPengesahan => identity.TanggalPengesahan,
        IdentityField.DisahkanOleh => Signatory(identity.DisahkanOleh),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    private static string? Signatory(SopApproval by)
    {
        var nip = by.Nip is null ? null : $"NIP. {by.Nip}";
        var text = string.Join(", ", new[] { by.Jabatan, by.Nama, by.Pangkat, nip }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length == 0 ? null : text;
    }
}
