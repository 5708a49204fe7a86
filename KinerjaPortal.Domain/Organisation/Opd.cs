namespace KinerjaPortal.Domain.Organisation;

/// <summary>An office of a regional government (organisasi perangkat daerah): badan, dinas, kecamatan, biro or satuan.</summary>
/// <param name="Code">Stable short name in addresses and accounts, for instance <c>kesbangpol-mura</c>.</param>
/// <param name="Name">The office's own name, whole.</param>
/// <param name="ShortName">What people call it, for headings and cards.</param>
/// <param name="Region">The kabupaten, kota or provinsi it belongs to.</param>
/// <param name="UploadLimitMegabytes">The largest file that its people may upload, in units of 1,048,576 bytes.</param>
/// <param name="Letterhead">What stands on its letterhead (kop) above the address, a line each; null where nobody has entered it.</param>
/// <param name="Address">The lines below: street, telephone, post code; null where nobody has entered them.</param>
public sealed record Opd(
    Guid Id, string Code, string Name, string ShortName, string Region, ZonaWaktu Zone, int UploadLimitMegabytes = Opd.UsualUploadLimitMegabytes,
    OpdKind Kind = OpdKind.Lainnya, string? Letterhead = null, string? Address = null)
{
    public const int UsualUploadLimitMegabytes = 200;
}
