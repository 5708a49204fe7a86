using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Components.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Identity;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class IdentityFormTests : ShellBunitContext
{
    private static readonly SopIdentity Renja = SopSamples.Renja.Version.Identity;

    private readonly List<SopIdentity> _told = [];

    public static TheoryData<string, Func<SopIdentity, string?>> Fields => new()
    {
        { "identitas-unit", identity => identity.Unit },
        { "identitas-nomor", identity => identity.Nomor },
        { "identitas-pembuatan", identity => identity.TanggalPembuatan },
        { "identitas-revisi", identity => identity.TanggalRevisi },
        { "identitas-efektif", identity => identity.TanggalEfektif },
        { "identitas-pengesahan", identity => identity.TanggalPengesahan },
        { "identitas-jabatan", identity => identity.DisahkanOleh.Jabatan },
        { "identitas-nama", identity => identity.DisahkanOleh.Nama },
        { "identitas-pangkat", identity => identity.DisahkanOleh.Pangkat },
        { "identitas-nip", identity => identity.DisahkanOleh.Nip },
        { "identitas-judul", identity => identity.Title },
    };

    public static TheoryData<string, Func<SopIdentity, IReadOnlyList<string>>> Boxes => new()
    {
        { "identitas-dasar-hukum", identity => identity.DasarHukum },
        { "identitas-kualifikasi", identity => identity.KualifikasiPelaksana },
        { "identitas-keterkaitan", identity => identity.Keterkaitan },
        { "identitas-peralatan", identity => identity.Peralatan },
        { "identitas-peringatan", identity => identity.Peringatan },
        { "identitas-pencatatan", identity => identity.Pencatatan },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_field_shows_what_is_there_and_tells_what_it_is_left_with(string field, Func<SopIdentity, string?> read)
    {
        var form = Form(Renja);
        Assert.Equal(read(Renja) ?? "", Shown(form, field));

        form.Find($"[data-testid={field}]").Change("  Isi baru ");

        Assert.Equal("Isi baru", read(Assert.Single(_told)));
        Assert.Equal("Isi baru", Shown(form, field));
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Each_box_shows_its_lines_and_takes_a_new_one_at_its_end(string box, Func<SopIdentity, IReadOnlyList<string>> read)
    {
        var form = Form(Renja);
        Assert.Equal([.. read(Renja), ""], Lines(form, box));

        form.Find($"[data-testid={box}] .line-next textarea").Change("Baris terakhir");

        Assert.Equal([.. read(Renja), "Baris terakhir"], read(Assert.Single(_told)));
        Assert.Equal([.. read(Renja), "Baris terakhir", ""], Lines(form, box));
    }

    [Fact]
    public void Several_pasted_lines_become_several_entries_where_they_were_pasted()
    {
        var form = Form(Renja with { DasarHukum = ["UU 25/2004", "PP 8/2008", "Permendagri 86/2017"] });

        Field(form, "identitas-dasar-hukum", 1).Change("PP 8/2008\r\n\r\n  PP 12/2019\nPP 13/2019 ");

        Assert.Equal(["UU 25/2004", "PP 8/2008", "PP 12/2019", "PP 13/2019", "Permendagri 86/2017"], Assert.Single(_told).DasarHukum);
    }

    [Fact]
    public void Lines_are_moved_removed_and_emptied_away_and_the_focus_goes_along()
    {
        var form = Form(Renja with { Peralatan = ["Komputer", "Printer", "Kertas"] });

        form.Find("[data-testid=identitas-peralatan] [aria-label='Turunkan baris 1']").Click();
        Assert.Equal(["Printer", "Komputer", "Kertas"], _told[^1].Peralatan);
        Assert.Equal("Dipindahkan ke baris 2.", form.Find("[data-testid=identitas-peralatan] [role=status]").TextContent);
        JSInterop.VerifyFocusAsyncInvoke();

        form.Find("[data-testid=identitas-peralatan] [aria-label='Hapus baris 1']").Click();
        Assert.Equal(["Komputer", "Kertas"], _told[^1].Peralatan);

        Field(form, "identitas-peralatan", 0).Change("  ");
        Assert.Equal(["Kertas"], _told[^1].Peralatan);
    }

    [Fact]
    public void A_field_that_is_emptied_is_blank_on_the_sheet_and_not_an_empty_text()
    {
        var form = Form(Renja with { Nomor = "065/1" });

        form.Find("[data-testid=identitas-nomor]").Change(" ");
        form.Find("[data-testid=identitas-judul]").Change("");

        Assert.Null(_told[^1].Nomor);
        Assert.Equal("", _told[^1].Title);
    }

    [Fact]
    public void A_field_left_as_it_was_tells_nothing()
    {
        var form = Form(Renja with { Nomor = "065/1", DasarHukum = ["UU 25/2004"] });

        form.Find("[data-testid=identitas-nomor]").Change("065/1 ");
        Field(form, "identitas-dasar-hukum", 0).Change("UU 25/2004\n");
        form.Find("[data-testid=identitas-dasar-hukum] .line-next textarea").Change(" ");

        Assert.Empty(_told);
    }

    [Theory]
    [InlineData("19700101 199003 1 001", false)]
    [InlineData("197001011990031001", false)]
    [InlineData("19700101199003100", true)]
    [InlineData("19700101-199003-1-001", true)]
    [InlineData(null, false)]
    public void A_NIP_that_is_not_of_18_digits_is_warned_of_and_kept(string? nip, bool warned)
    {
        var form = Form(Renja);

        form.Find("[data-testid=identitas-nip]").Change(nip ?? "");

        var field = form.Find("[data-testid=identitas-nip]");
        Assert.Equal(nip ?? "", field.GetAttribute("value") ?? "");
        Assert.Equal(warned ? 1 : 0, form.FindAll(".entry-warning").Count);
        Assert.Equal(warned, field.GetAttribute("aria-describedby") is { } told && form.Find($"#{told}").TextContent.Contains("18", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_has_a_name()
    {
        var form = Form(Renja);

        Assert.All(form.FindAll("input, textarea"), field => Assert.True(
            field.HasAttribute("aria-label") || form.FindAll($"label[for='{field.Id}']").Count == 1, field.OuterHtml));
    }

    private static string Shown(IRenderedComponent<IdentityForm> form, string field) =>
        form.Find($"[data-testid={field}]").GetAttribute("value") ?? "";

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<IdentityForm> form, string box, int row) =>
        form.FindAll($"[data-testid={box}] textarea")[row];

    private static IEnumerable<string> Lines(IRenderedComponent<IdentityForm> form, string box) =>
        form.FindAll($"[data-testid={box}] textarea").Select(field => field.GetAttribute("value") ?? "");

    /// <summary>A form whose owner keeps every change, as the designer does.</summary>
    private IRenderedComponent<IdentityForm> Form(SopIdentity identity)
    {
        IRenderedComponent<IdentityForm>? form = null;
        form = Render<IdentityForm>(p => p.Add(f => f.Identity, identity).Add(f => f.OnChanged, changed =>
        {
            _told.Add(changed);
            form!.Render(q => q.Add(f => f.Identity, changed));
        }));
        return form;
    }
}
