using Bunit;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.SignOffs.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.SignOffs;

/// <summary>The sheet of a RENJA that was signed for real; only who signed it is varied.</summary>
public sealed class SignOffSheetTests(SignOffSheetTests.SignedRenja kept) : ShellBunitContext, IClassFixture<SignOffSheetTests.SignedRenja>
{
    private const string Name = "Drs. H. Suharto, M.Si.";
    private const string Nip = "196805121990031004";

    public static TheoryData<SignatoryBlock, string[]> Blocks => new()
    {
        { new("Kepala Badan", AssignmentKind.Definitif, Name, Nip), ["Kepala Badan", Name, $"NIP {Nip}"] },
        { new("Kepala Badan", AssignmentKind.Plt, Name, Nip), ["Plt. Kepala Badan", Name, $"NIP {Nip}"] },
        { new("Camat", AssignmentKind.Plh, Name), ["Plh. Camat", Name] },
        { new("Sekretaris", AssignmentKind.Definitif, Name, Nip, "Kepala Badan"), ["a.n. Kepala Badan", "Sekretaris", Name, $"NIP {Nip}"] },
        {
            new("Kasubag Umum", AssignmentKind.Plh, Name, Nip, "Kepala Badan", "Sekretaris"),
            ["a.n. Kepala Badan", "Sekretaris", "u.b.", "Plh. Kasubag Umum", Name, $"NIP {Nip}"]
        },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_block_stands_as_it_is_printed_under_a_letter(SignatoryBlock block, string[] lines)
    {
        var sheet = Sheet(kept.SignOff with { Fact = kept.SignOff.Fact with { Signatory = block } });

        Assert.Equal(lines, sheet.FindAll("[data-testid=lembar-blok] > p:not(.lembar-no-ink)").Select(line => line.TextContent));
    }

    [Fact]
    public void A_Plh_names_whom_they_stand_in_for()
    {
        var sheet = Sheet(kept.SignOff with { For = kept.SignOff.For with { Kind = AssignmentKind.Plh, InPlaceOf = "Ir. Hartati" } });

        Assert.Contains("Menggantikan Ir. Hartati", sheet.Find(".lembar-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_all_by_which_the_signature_is_verified()
    {
        var fact = kept.SignOff.Fact;

        var sheet = Sheet(kept.SignOff);

        Assert.All(
            (string[])[fact.Sha256, fact.Certificate.SerialNumber, fact.Certificate.Thumbprint, VerificationCode.Grouped(fact.Code), kept.SignOff.By.Name],
            told => Assert.Contains(told, sheet.Markup, StringComparison.Ordinal));
        Assert.Equal(
            $"openssl cms -verify -binary -inform DER -in '{fact.Signature!.Name}' -content 'Renja 2027.docx' -CAfile 'ca-kesbangpol-mura.pem' -attime {kept.SignOff.At.ToUnixTimeSeconds()} -out /dev/null",
            Assert.Single(sheet.FindAll("pre")).TextContent);
    }

    [Fact]
    public void Who_reviewed_before_stands_under_it() =>
        Assert.Equal(
            ["Sekretaris"],
            Sheet(kept.SignOff).FindAll(".lembar-paraf tbody tr td:first-child").Select(post => post.TextContent));

    [Fact]
    public void What_was_drawn_is_shown_where_it_was_signed() =>
        Assert.StartsWith("data:image/png;base64,AQID", Sheet(kept.SignOff, [1, 2, 3]).Find(".lembar-block img").GetAttribute("src"), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_has_changed_since_is_told_on_paper_too() =>
        Assert.Contains("Berubah setelah disahkan", Sheet(kept.SignOff, stands: false).Find(".lembar-changed").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<SignOffSheet> Sheet(SignOff signOff, byte[]? ink = null, bool stands = true) => Render<SignOffSheet>(parameters => parameters
        .Add(sheet => sheet.Situation, kept.Situation)
        .Add(sheet => sheet.SignOff, signOff)
        .Add(sheet => sheet.Ink, ink)
        .Add(sheet => sheet.Stands, stands)
        .Add(sheet => sheet.Address, "https://kinerja.example.go.id/verifikasi/X"));

    public sealed class SignedRenja : IAsyncLifetime
    {
        private readonly FiledRenja _portal = new();

        public SignOff SignOff { get; private set; } = null!;

        public Situation Situation { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await ((IAsyncLifetime)_portal).InitializeAsync();
            SignOff = await _portal.SignAsync();
            var caller = await _portal.CallerAsync($"{Renja.Kasubag}@{Renja.Opd}.demo");
            Situation = (await _portal.Services.GetRequiredService<FileShelves>().FindAsync(caller, _portal.CycleId, CancellationToken.None))!.Situation;
        }

        public ValueTask DisposeAsync() => _portal.DisposeAsync();
    }
}
