using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops.Versions;

public sealed class VersionLifeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Establishment Said = new(
        " 09/b/BKBP/2026 ", Today, Today.AddDays(10), new SopApproval("Kepala Badan", " Drs. Hadi ", "19680402-199003 1 006", " "));

    [Fact]
    public void The_newest_whose_day_has_come_is_in_force() => Stands(
        (Published(1), VersionStanding.Superseded),
        (Published(2, Today), VersionStanding.InForce),
        (Published(3, Today.AddDays(1)), VersionStanding.Established),
        (new VersionLife(4, SopVersionStatus.Submitted, null), VersionStanding.Submitted));

    [Fact]
    public void One_that_was_overtaken_before_its_day_never_comes_into_force() => Stands(
        (Published(1, Today.AddDays(5)), VersionStanding.Superseded),
        (Published(2, Today.AddDays(-1)), VersionStanding.InForce),
        (new VersionLife(3, SopVersionStatus.Draft, null), VersionStanding.Draft));

    [Fact]
    public void Before_the_first_day_of_the_first_version_nothing_is_in_force() =>
        Stands((Published(1, Today.AddDays(1)), VersionStanding.Established));

    [Fact]
    public void What_was_retired_is_superseded_though_nothing_came_after_it() =>
        Stands((new VersionLife(1, SopVersionStatus.Retired, null), VersionStanding.Superseded));

    [Fact]
    public void Establishing_writes_number_dates_and_signatory_on_the_identity_sheet()
    {
        var sheet = SmallSop.Version.Definition with { Identity = SmallSop.Version.Identity with { TanggalPembuatan = "Januari 2022" } };

        var identity = Said.Establish(sheet, versionNumber: 2, finishedOn: new DateOnly(2026, 11, 3)).Identity;

        Assert.Equal(("09/b/BKBP/2026", "21 November 2026", "01 Desember 2026"), (identity.Nomor, identity.TanggalPengesahan, identity.TanggalEfektif));
        Assert.Equal(("Januari 2022", "03 November 2026"), (identity.TanggalPembuatan, identity.TanggalRevisi));
        Assert.Equal(new SopApproval("Kepala Badan", "Drs. Hadi", "19680402-199003 1 006", null), identity.DisahkanOleh);
    }

    [Fact]
    public void A_first_version_was_made_when_it_was_handed_in_and_never_revised()
    {
        var identity = Said.Establish(SmallSop.Version.Definition, versionNumber: 1, finishedOn: new DateOnly(2026, 11, 3)).Identity;

        Assert.Equal(("03 November 2026", null), (identity.TanggalPembuatan, identity.TanggalRevisi));
    }

    [Fact]
    public void An_establishment_says_what_it_lacks()
    {
        Assert.Empty(Said.Faults(Today));
        Assert.Equal(
            [
                EstablishmentFault.NomorMissing, EstablishmentFault.EstablishedInTheFuture, EstablishmentFault.EffectiveBeforeEstablished,
                EstablishmentFault.JabatanMissing, EstablishmentFault.NamaMissing, EstablishmentFault.NipNotEighteenDigits,
            ],
            new Establishment(" ", Today.AddDays(1), Today, new SopApproval(null, "", "123", null)).Faults(Today));
        Assert.Equal([EstablishmentFault.TextTooLong], (Said with { Nomor = new string('9', Establishment.MaxLength + 1) }).Faults(Today));
    }

    private static VersionLife Published(int number, DateOnly? from = null) => new(number, SopVersionStatus.Published, from);

    private static void Stands(params (VersionLife Version, VersionStanding Standing)[] expected) =>
        Assert.Equal(expected.Select(version => version.Standing), VersionLife.Standings([.. expected.Select(version => version.Version)], Today));
}
