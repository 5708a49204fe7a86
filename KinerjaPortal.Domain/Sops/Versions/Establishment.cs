using System.Globalization;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>What is said when a version is established (pengesahan): its number, its dates, and by whom.</summary>
public sealed record Establishment(string? Nomor, DateOnly TanggalPengesahan, DateOnly EffectiveFrom, SopApproval DisahkanOleh)
{
    /// <summary>Longest text of a field, in characters.</summary>
    public const int MaxLength = TextLimits.EstablishmentField;

    private const int DigitsOfNip = 18;

    private static readonly CultureInfo s_asPrinted = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>What keeps it from being accepted on this day, in the order of the fields.</summary>
    public IEnumerable<EstablishmentFault> Faults(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Nomor))
        {
            yield return EstablishmentFault.NomorMissing;
        }

        if (TanggalPengesahan > today)
        {
            yield return EstablishmentFault.EstablishedInTheFuture;
        }

        if (EffectiveFrom < TanggalPengesahan)
        {
            yield return EstablishmentFault.EffectiveBeforeEstablished;
        }

        if (string.IsNullOrWhiteSpace(DisahkanOleh.Jabatan))
        {
            yield return EstablishmentFault.JabatanMissing;
        }

        if (string.IsNullOrWhiteSpace(DisahkanOleh.Nama))
        {
            yield return EstablishmentFault.NamaMissing;
        }

        if (DisahkanOleh.Nip is { } nip && !string.IsNullOrWhiteSpace(nip) && nip.Count(char.IsAsciiDigit) != DigitsOfNip)
        {
            yield return EstablishmentFault.NipNotEighteenDigits;
        }

        if (new[] { Nomor, DisahkanOleh.Jabatan, DisahkanOleh.Nama, DisahkanOleh.Nip, DisahkanOleh.Pangkat }.Any(text => text?.Length > MaxLength))
        {
            yield return EstablishmentFault.TextTooLong;
        }
    }

    /// <summary>
    /// The sheet as it stands from now on for ever: the one place where it gets what it gets only by being established.
    /// </summary>
    /// <param name="finishedOn">When it was handed in: the tanggal pembuatan of a new sheet, the tanggal revisi of a later version.</param>
    public SopDefinition Establish(SopDefinition sheet, int versionNumber, DateOnly finishedOn) =>
        sheet with
        {
            Identity = sheet.Identity with
            {
                Nomor = Trimmed(Nomor),
                TanggalPembuatan = Trimmed(sheet.Identity.TanggalPembuatan) ?? Printed(finishedOn),
                TanggalRevisi = versionNumber > 1 ? Printed(finishedOn) : sheet.Identity.TanggalRevisi,
                TanggalPengesahan = Printed(TanggalPengesahan),
                TanggalEfektif = Printed(EffectiveFrom),
                DisahkanOleh = new SopApproval(
                    Trimmed(DisahkanOleh.Jabatan), Trimmed(DisahkanOleh.Nama), Trimmed(DisahkanOleh.Nip), Trimmed(DisahkanOleh.Pangkat)),
            },
        };

    /// <summary>As the sources print it: 03 Maret 2023.</summary>
    private static string Printed(DateOnly day) => day.ToString("dd MMMM yyyy", s_asPrinted);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is missing or cannot be so in an establishment.</summary>
public enum EstablishmentFault
{
    NomorMissing,
    EstablishedInTheFuture,
    EffectiveBeforeEstablished,
    JabatanMissing,
    NamaMissing,
    NipNotEighteenDigits,
    TextTooLong,
}
