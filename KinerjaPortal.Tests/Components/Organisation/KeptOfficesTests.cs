using Bunit;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Home;
using KinerjaPortal.Web.Features.Organisation.Importing;
using KinerjaPortal.Web.Features.Organisation.Offices;
using KinerjaPortal.Web.Features.Organisation.Posts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Organisation;

/// <summary>Offices and posts as an admin finds them, and what Beranda says that is missing.</summary>
public sealed class KeptOfficesTests : ShellBunitContext
{
    private const string Markup = "<script>alert(1)</script>";
    private static readonly Opd s_balangan = new(Guid.NewGuid(), "perikanan", $"Dinas Perikanan {Markup}", $"Perikanan {Markup}", $"Balangan {Markup}", ZonaWaktu.Wita) { Kind = OpdKind.Dinas };
    private static readonly Opd s_berbek = new(Guid.NewGuid(), "kec-berbek", "Kecamatan Berbek", "Berbek", "Kabupaten Nganjuk", ZonaWaktu.Wib);

    public KeptOfficesTests()
    {
        Services.AddSingleton<OfficeWords>();
        Render<MudPopoverProvider>();
    }

    [Theory]
    [InlineData("perikanan")]
    [InlineData("DINAS")]
    [InlineData("balangan")]
    public void An_office_is_found_by_name_kind_and_region(string typed)
    {
        var table = Offices();

        table.Find("[data-testid=opd-cari]").Input(typed);

        table.WaitForAssertion(() => Assert.Equal("perikanan", Assert.Single(table.FindAll("[data-office]")).GetAttribute("data-office")), Eventually.Patience);
    }

    [Fact]
    public void What_an_office_lacks_stands_with_it()
    {
        var said = Assert.Single(Offices().FindAll("[data-testid=opd-belum-ada]")).TextContent;

        Assert.Contains("Belum ada jabatan · 2 jabatan belum dipegang siapa pun · Hari libur 2027 belum diisi", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_what_was_typed_stays_text()
    {
        Assert.Empty(Offices().FindAll("script"));
        Assert.Empty(Posts(Kept($"Kasi {Markup}", "kasi", holders: [$"Sri {Markup}"], sops: [$"\"><b>{Markup}"])).FindAll("script, b"));
        Assert.Empty(Beginning(new OfficeGap.Holders([Markup])).FindAll("script"));
        Assert.Empty(Render<PlanTable>(it => it.Add(one => one.Plan, new StaffPlan(
            [new PlannedRow(StaffSheet.People, 4, Markup, RowEffect.New, AppointedTo: Markup)], [], [], []))).FindAll("script"));
    }

    [Fact]
    public void The_code_of_a_new_post_follows_its_name_until_it_is_typed()
    {
        PostDetails? saved = null;
        var form = Render<PostForm>(it => it
            .Add(one => one.Kept, null)
            .Add(one => one.Posts, [Kept("Kasi Umum", "kasi-umum")])
            .Add(one => one.Offices, [s_berbek])
            .Add(one => one.OnSave, EventCallback.Factory.Create<PostDetails>(this, details => saved = details)));

        form.Find("[data-testid=jabatan-nama]").Input("Kasi Umum");
        Assert.Equal("kasi-umum-2", form.Find("[data-testid=jabatan-kode]").GetAttribute("value"));
        form.Find("[data-testid=jabatan-kode]").Input("kasi-tata-usaha");
        form.Find("[data-testid=jabatan-nama]").Input("Kasi TU");
        form.Find("form").Submit();

        Assert.Equal(new PostDetails("Kasi TU", "kasi-tata-usaha", false, false, null, 2), saved);
    }

    [Fact]
    public void The_code_of_a_post_with_a_lane_cannot_be_typed()
    {
        var kept = Kept("Kasi Umum", "kasi-umum", sops: ["RENJA"]);
        var form = Render<PostForm>(it => it.Add(one => one.Kept, kept).Add(one => one.Posts, [kept]).Add(one => one.Offices, []));

        Assert.True(form.Find("[data-testid=jabatan-kode]").HasAttribute("disabled"));
    }

    [Fact]
    public void The_code_and_kind_of_a_new_office_follow_its_names()
    {
        (OfficeDetails Details, string Code)? saved = null;
        var form = Render<OfficeForm>(it => it
            .Add(one => one.Office, null)
            .Add(one => one.OnSave, EventCallback.Factory.Create<(OfficeDetails, string)>(this, typed => saved = typed)));

        form.Find("[data-testid=opd-nama]").Input("Dinas Perikanan Kabupaten Balangan");
        form.Find("[data-testid=opd-nama-pendek]").Input("Perikanan Balangan");
        form.Find("form").Submit();

        Assert.Equal(("perikanan-balangan", OpdKind.Dinas), (saved!.Value.Code, saved.Value.Details.Kind));
    }

    [Fact]
    public void Beranda_leads_to_where_each_missing_thing_is_done_and_says_nothing_when_all_is_there()
    {
        Assert.Empty(Beginning().Markup.Trim());

        var list = Beginning(new OfficeGap.Posts(), new OfficeGap.People(), new OfficeGap.Holders(["A", "B", "C", "D"]), new OfficeGap.Sops(), new OfficeGap.Holidays([2027]));

        Assert.Equal(
            ["/admin/jabatan", "/admin/pengguna", "/admin/penugasan", "/sop/baru", "/admin/kalender"],
            list.FindAll("[data-gap]").Select(link => link.GetAttribute("href")));
        Assert.Equal("Tetapkan pemegang 4 jabatan: A, B, C, dan 1 lainnya", list.Find("[data-gap=Holders]").TextContent);
    }

    private IRenderedComponent<OfficeBeginning> Beginning(params OfficeGap[] gaps) => Render<OfficeBeginning>(it => it.Add(one => one.Gaps, gaps));

    private IRenderedComponent<KeptPostTable> Posts(params KeptPost[] posts) => Render<KeptPostTable>(it => it.Add(one => one.Posts, posts));

    private IRenderedComponent<OfficeTable> Offices() => Render<OfficeTable>(it => it
        .Add(one => one.Offices, [new KeptOffice(s_balangan, 0, 1, 1, 0), new KeptOffice(s_berbek, 5, 6, 1, 2)])
        .Add(one => one.Gaps, new Dictionary<Guid, IReadOnlyList<OfficeGap>>
        {
            [s_balangan.Id] = [new OfficeGap.Posts(), new OfficeGap.Holders(["A", "B"]), new OfficeGap.Holidays([2027])],
        }));

    private static KeptPost Kept(string name, string code, IReadOnlyList<string>? holders = null, IReadOnlyList<string>? sops = null) =>
        new(new Pelaksana(Guid.NewGuid(), Guid.NewGuid(), code, name, 1, IsExternal: false, PlansCycles: false), holders ?? [], sops ?? []);
}
