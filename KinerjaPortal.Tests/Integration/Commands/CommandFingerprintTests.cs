using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.Documents.Steps;
using KinerjaPortal.Web.Features.Handoffs;
using KinerjaPortal.Web.Features.SignOffs;

namespace KinerjaPortal.Tests.Integration.Commands;

/// <summary>By its fingerprint a command that is sent again is known as the same, and another under the same key as a mistake.</summary>
public sealed class CommandFingerprintTests
{
    private const int LongestStored = 200;

    private static readonly CycleCommand Command = new(Guid.NewGuid(), Guid.NewGuid(), ExpectedVersion: 3, Key: "a");
    private static readonly FiledFile Form = new(Guid.NewGuid(), "Formulir.csv", new string('a', 64), 10, "text/csv");
    private static readonly SignDocument Signing = new(Command, Guid.NewGuid(), new string('b', 64), Guid.NewGuid(), "rahasia");
    private static readonly (Guid A, Guid B) Rows = (Guid.NewGuid(), Guid.NewGuid());

    public static TheoryData<CycleRequest, CycleRequest> TheSame => new()
    {
        { new CompleteStep(Command, FlowLabel.Ya, "Baik."), new CompleteStep(Command with { Key = "b", ExpectedVersion = null }, FlowLabel.Ya, "Baik.") },
        { Signing, Signing with { Password = "lain", InkId = null, Credential = new SigningCredential("1", "x"), Origin = "https://lain" } },
        { Ask(Form), Ask(Form with { Id = Guid.NewGuid(), Name = "Lain.csv" }) },
        { Sent(Guid.NewGuid(), "isi"), Sent(Guid.NewGuid(), "isi") },
        { Move((Rows.A, Rows.B), (Rows.B, Rows.A)), Move((Rows.B, Rows.A), (Rows.A, Rows.B)) },
    };

    public static TheoryData<CycleRequest, CycleRequest> Another => new()
    {
        { new CompleteStep(Command, FlowLabel.Ya, "Baik."), new CompleteStep(Command, FlowLabel.Tidak, "Baik.") },
        { new CompleteStep(Command, FlowLabel.Ya, "Baik."), new CompleteStep(Command, FlowLabel.Ya, "Baik!") },
        { new CompleteStep(Command, FlowLabel.Ya, null), new CompleteStep(Command with { RunId = Guid.NewGuid() }, FlowLabel.Ya, null) },
        { new CompleteStep(Command, FlowLabel.Tidak, "Perbaiki."), new CompleteStep(Command, FlowLabel.Tidak, "Perbaiki.", [new ReturnMark(Form.Id, MarkedPlace.Halaman, 2, "Salah.")]) },
        { new AcceptHandoff(Command), new SeeHandoff(Command) },
        { new HoldStep(Command, ExternalSystem.Sipd, "Mati.", null), new HoldStep(Command, ExternalSystem.Srikandi, "Mati.", null) },
        { new JudgeBahan(Command, Form.Id, 1, Accept: true, null), new JudgeBahan(Command, Form.Id, 1, Accept: false, null) },
        { new SubmitBahan(Command, Form.Id, [], [["1", "2"]], null), new SubmitBahan(Command, Form.Id, [], [["1"], ["2"]], null) },
        { Signing, Signing with { Sha256 = new string('c', 64) } },
        { Signing, Signing with { OnBehalfOf = "Bupati" } },
        { Ask(Form), Ask(Form with { Sha256 = new string('c', 64) }) },
        { Sent(Guid.NewGuid(), "isi"), Sent(Guid.NewGuid(), "isi lain") },
        { Sent(Guid.NewGuid(), null), Sent(Guid.NewGuid(), null) },
        { Move((Rows.A, Rows.B)), Move((Rows.A, Rows.A)) },
    };

    [Theory, MemberData(nameof(TheSame))]
    public void The_same_request_sent_again_reads_the_same(CycleRequest first, CycleRequest again) =>
        Assert.Equal(CommandFingerprint.Of(first), CommandFingerprint.Of(again));

    [Theory, MemberData(nameof(Another))]
    public void Another_request_reads_otherwise(CycleRequest first, CycleRequest other) =>
        Assert.NotEqual(CommandFingerprint.Of(first), CommandFingerprint.Of(other));

    [Fact]
    public void No_secret_is_in_it()
    {
        var secrets = Requests().SelectMany(type => type.GetProperties())
            .Where(property => property.Name.Contains("Password", StringComparison.Ordinal) || property.PropertyType == typeof(SigningCredential))
            .ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, property => Assert.True(property.IsDefined(typeof(NotFingerprintedAttribute), inherit: false), property.Name));
    }

    [Fact]
    public void Every_one_fits_where_it_is_stored() =>
        Assert.All(Requests(), type => Assert.InRange(type.Name.Length + 1 + 32, 1, LongestStored));

    private static IEnumerable<Type> Requests() => typeof(CycleRequest).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(CycleRequest)));

    private static AskBahan Ask(FiledFile form) =>
        new(Command, [new AskBahan.Line(["kabid"], "Realisasi", null, BahanKind.Berkas, null, Required: true, Restricted: false, Format: form)], new DateOnly(2027, 1, 4));

    private static FileDocument Sent(Guid upload, string? content) =>
        new(Command, upload, FileId: null, DocumentId: null, DocumentKind.Draft, Title: null, Note: null) { SentContent = content };

    private static MoveCycle Move(params (Guid From, Guid To)[] rows) =>
        new(Command, Form.Id, rows.ToDictionary(row => row.From, row => row.To), Note: null);
}
