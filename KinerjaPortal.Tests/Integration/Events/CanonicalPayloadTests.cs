using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Events;

/// <summary>
/// What is stored for ever. When this snapshot changes, the hash chain of every cycle that was ever stored is broken: a
/// property may be added at the end with a default that is left out, and nothing else; a new kind adds its lines here and in
/// docs/events.md.
/// </summary>
public sealed class CanonicalPayloadTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 20, 2, 15, 30, TimeSpan.Zero).AddTicks(1234567);

    private static readonly CycleFact[] Samples =
    [
        new CycleStarted(Id(1), Id(2), DocumentType.Renstra, "2027-2031", "RENSTRA 2027-2031 \"Perubahan\" <é>"),
        new HandedOff(FromRunId: null, Id(3), Id(4), "8", "kasubag-penyusunan-program", At, FlowLabel.None, Exceptional: false),
        new HandedOff(Id(3), Id(5), Id(6), "9", "sekretaris", At, FlowLabel.Tidak, Exceptional: true),
        new StepCompleted(Id(3), Id(4), "8", "kasubag-penyusunan-program", StepResult.Selesai, Note: null),
        new StepCompleted(Id(3), Id(4), "9", "sekretaris", StepResult.Tidak, "Tabel 3 kosong;\nlihat \"Bab II\"."),
        new CycleCompleted(),
        new CycleCancelled("Digabung."),
        new CycleMoved(
            Id(2), 1, Id(20), 2, [new(Id(4), "8", Id(24), "8"), new(Id(6), "9", To: null, ToNumber: null)],
            Id(5), Id(25), Id(24), "8", "sekretaris", At, At.AddDays(1), "SOP baru berlaku."),
        new CycleMoved(Id(20), 2, Id(30), 3, [], Id(25), Id(35), Id(34), "8", "sekretaris", At, At.AddDays(1), Note: null),
        new DocumentFiled(Id(3), Id(4), "8", Id(40), 2, DocumentKind.Draft, "Draft RENJA 2027", File(41), "Bab II ditambah."),
        new DocumentFiled(Id(3), Id(4), "8", Id(42), 1, DocumentKind.Surat, "Surat pengantar", File(43), Note: null),
        new BahanRequested(Id(3), Id(4), "4", "kasubag-penyusunan-program",
        [
            new(Id(50), "kabid-politik", "Realisasi", "Per 30 September.", BahanKind.Isian, ["Indikator", "Target", "Realisasi"], Required: true, Restricted: false, At, File(51)),
            new(Id(52), "kabid-politik", "Foto kegiatan", Note: null, BahanKind.Berkas, Columns: null, Required: false, Restricted: true, At, Format: null),
        ]),
        new BahanSubmitted(Id(50), 1, [File(53), File(54)], "Angka sementara."),
        new BahanSubmitted(Id(50), 2, [File(55)], Note: null),
        new BahanAccepted(Id(50), 2),
        new BahanReturned(Id(50), 1, "Kolom target kosong."),
        new BahanReminded([Id(50), Id(52)]),
        new BahanWithdrawn(Id(52), "Sudah ada di e-SAKIP."),
        new HandedOff(Id(5), Id(60), Id(4), "8", "kasubag-penyusunan-program", At, FlowLabel.Tidak, Exceptional: false, new Actor(Id(61), "Budi Santoso, S.E.")),
        new StepCompleted(
            Id(5), Id(6), "9", "sekretaris", StepResult.Dikembalikan, "Tabel 3 kosong.",
            [new(Id(41), MarkedPlace.Halaman, 12, "Target belum diisi."), new(Id(41), MarkedPlace.Baris, 3)]),
        new StepCompleted(Id(5), Id(6), "9", "sekretaris", StepResult.Ditarik, "Lampiran tertinggal."),
        new HandoffSeen(Id(60)),
        new HandoffAccepted(Id(60)),
        new StepHeld(Id(60), Id(4), "8", ExternalSystem.ESakip, "e-SAKIP tidak dapat dibuka.", Id(62)),
        new StepReleased(Id(60), At.AddHours(5), "Sudah dapat dibuka."),
        new StepReleased(Id(60), At, Note: null),
        new DocumentSigned(
            Id(60), Id(6), "11", Id(63), "7KQ4MPX2WT9HCEAR", Id(40), Id(41), new string('a', 64), Id(64), new string('b', 64), File(65),
            new SignatoryBlock("Sekretaris", AssignmentKind.Plh, "Ratna Dewi, S.Sos.", "197805122003122001", "Bupati Nganjuk", "Sekretaris Daerah"), SigningMeans.Portal,
            SignOffAuthentication.Password, new SignOffCertificate("CN=Ratna Dewi", "CN=CA Kec. Berbek", "0A1B", new string('c', 64)), Id(66)),
        new DocumentSigned(
            Id(60), Id(6), "11", Id(67), "9HCEAR7KQ4MPX2WT", Id(40), Id(41), new string('a', 64), Id(68), new string('b', 64), Signature: null,
            new SignatoryBlock("Camat", AssignmentKind.Definitif, "H. Ahmad Fauzi, M.Si."), SigningMeans.Bsre,
            SignOffAuthentication.PasswordAndPassphrase, new SignOffCertificate("CN=Ahmad Fauzi", "CN=BSrE", "0C", new string('d', 64)), InkId: null),
        new StepDueMoved(Id(60), Id(4), "8", At, At.AddDays(1), new CalendarCause(CalendarChangeKind.DayAdded, new DateOnly(2027, 1, 1), "Tahun Baru 2027 \"Masehi\"", 2027)),
        new BahanDueMoved([new(Id(50), At, At.AddDays(1)), new(Id(52), At, At.AddDays(2))], new CalendarCause(CalendarChangeKind.WeekChanged)),
        new SignedOnPaper(
            Id(60), Id(6), "11", Id(69), "CEAR7KQ4MPX2WT9H", Id(40), Id(70), new string('e', 64),
            new SignatoryBlock("Camat", AssignmentKind.Plt, "Drs. Suharto, M.Si."), Id(71), new DateOnly(2026, 11, 20)),
        new SignedOnPaper(
            Id(60), Id(6), "11", Id(72), "9HCEAR7KQ4MPX2WU", Id(40), Id(73), new string('e', 64),
            new SignatoryBlock("Kepala Bappeda", AssignmentKind.Definitif, "Dr. Hasan"), SignatoryId: null, new DateOnly(2026, 11, 20)),
    ];

    private static readonly ActedFor?[] Grounds =
    [
        null,
        new("sekretaris", "Sekretaris", AssignmentKind.Plh),
        new("bappeda", "Bappeda", AssignmentKind.Definitif, RecordedBy: "Kasubag Program"),
        new("camat", "Camat", AssignmentKind.Plh, InPlaceOf: "H. Ahmad Fauzi, M.Si."),
    ];

    [Fact]
    public async Task The_stored_bytes_of_every_kind_stay_what_they_are()
    {
        var text = new StringBuilder();
        foreach (var fact in Samples)
        {
            var (kind, payload) = (CanonicalPayload.KindOf(fact), CanonicalPayload.Write(fact));
            var hash = HashChain.Next(HashChain.Beginning, Id(7), Id(8), 1, kind, payload, Id(9), "Ratna Dewi, S.Sos.", CanonicalPayload.Write(Grounds[1]), At);
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind}\n{payload}\n{hash}\n");
        }

        foreach (var ground in Grounds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"ActedFor {CanonicalPayload.Write(ground) ?? "(null)"}");
        }

        await Snapshot.VerifyAsync(text.ToString(), "CanonicalPayload");
    }

    [Fact]
    public void Every_kind_has_a_sample() =>
        Assert.Equal(CanonicalPayload.Kinds.Keys.Order(StringComparer.Ordinal), Samples.Select(CanonicalPayload.KindOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fact_of_the_domain_is_a_kind() =>
        Assert.Equal(
            typeof(CycleFact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CycleFact)) && type != typeof(UnknownFact)).Select(type => type.Name).Order(StringComparer.Ordinal),
            CanonicalPayload.Kinds.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_written_is_read_again()
    {
        Assert.All(Samples, fact => Assert.Equal(fact, CanonicalPayload.Read(CanonicalPayload.KindOf(fact), CanonicalPayload.Write(fact))));
        Assert.All(Grounds, ground => Assert.Equal(ground, CanonicalPayload.ReadActedFor(CanonicalPayload.Write(ground))));
    }

    [Theory]
    [InlineData("SignedOff", "{\"by\":\"Ratna\"}")]
    [InlineData("BahanAccepted", "{\"itemId\":\"bukan-id\"}")]
    public void What_a_newer_portal_wrote_is_kept_as_it_is_written(string kind, string payload)
    {
        var fact = CanonicalPayload.Read(kind, payload);

        Assert.Equal(new UnknownFact(kind, payload), fact);
        Assert.Equal((kind, payload), (CanonicalPayload.KindOf(fact), CanonicalPayload.Write(fact)));
    }

    private static FiledFile File(int n) => new(Id(n), "realisasi \"III\".xlsx", new string('a', 64), 48213, "application/pdf");

    private static Guid Id(int n) => new(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
