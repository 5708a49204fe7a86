using Bunit;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan.Asked.Ask;
using MudBlazor;
using static KinerjaPortal.Tests.Components.Bahan.SampleBahan;

namespace KinerjaPortal.Tests.Components.Bahan;

public sealed class AskFormTests : AskedContext
{
    private static readonly DateOnly s_friday = new(2026, 11, 27);

    private readonly CycleFlow _flow = CycleFlow.Started();
    private int _sent;

    public AskFormTests()
    {
        ComponentFactories.AddStub<AskFormats>();
        Render<MudPopoverProvider>();
    }

    [Fact]
    public void Heads_of_bidang_come_first_and_a_vacant_post_says_so()
    {
        var form = Draw(Empty());

        Assert.Equal(
            [Politik, Ormas, Ekonomi, "kasubag", "sekretaris"],
            form.FindAll("[data-post]").Select(post => post.GetAttribute("data-post")));
        Assert.Equal(2, form.FindAll(".post-choices .kp-chip").Count);
    }

    [Fact]
    public async Task What_is_usually_asked_is_taken_with_one_press_and_not_twice()
    {
        var draft = Empty();
        var form = Draw(draft);
        Assert.Empty(form.FindAll(".ask-thing"));

        await form.Find("[data-suggestion=Realisasi]").ClickAsync();

        var thing = Assert.Single(draft.Things);
        Assert.Equal((BahanKind.Isian, true), (thing.Kind, thing.Required));
        Assert.Equal(["Indikator", "Target", "Realisasi", "Keterangan"], thing.ColumnHeads);
        Assert.True(form.Find("[data-suggestion=Realisasi]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_day_off_is_refused_beside_its_field_and_nothing_is_sent()
    {
        var draft = Filled();
        draft.DueOn = new DateOnly(2026, 11, 28);
        var form = Draw(draft);

        Assert.Contains("Sabtu, 28 Nov 2026", form.Find("#minta-batas-petunjuk [role=alert]").TextContent, StringComparison.Ordinal);
        await form.Find("[data-testid=bahan-kirim-permintaan]").ClickAsync();
        Assert.Equal(0, _sent);
    }

    [Fact]
    public async Task Without_a_post_nothing_is_sent_and_the_form_says_why()
    {
        var draft = Filled();
        draft.Posts.Clear();
        var form = Draw(draft);

        await form.Find("[data-testid=bahan-kirim-permintaan]").ClickAsync();
        Assert.Equal(0, _sent);
        Assert.StartsWith("Pilih paling sedikit satu jabatan", form.Find("#minta-dari-galat").TextContent, StringComparison.Ordinal);

        await form.Find($"[data-post={Politik}]").ChangeAsync(true);
        await form.Find("[data-testid=bahan-kirim-permintaan]").ClickAsync();
        Assert.Equal(1, _sent);
        Assert.Equal("1 bahan dari 1 jabatan: 1 permintaan.", form.Find(".ask-sum").TextContent);
    }

    [Fact]
    public async Task A_live_rendering_wipes_nothing_that_was_typed()
    {
        var draft = Empty();
        var form = Draw(draft);
        await form.Find("[data-testid=bahan-tambah]").ClickAsync();
        await form.Find("[data-testid=bahan-judul]").InputAsync("Data ormas");

        form.Render(parameters => parameters.Add(f => f.Situation, SeenBy(Kasubag, _flow, Now.AddMinutes(1))));

        Assert.Equal("Data ormas", form.Find("[data-testid=bahan-judul]").GetAttribute("value"));
    }

    [Fact]
    public void What_was_kept_comes_back_as_it_was()
    {
        var draft = Filled();
        draft.Things[0].Required = false;
        draft.Things[0].OwnPosts = [Ormas];
        draft.Things[0].Format = new AskedFormat(Guid.NewGuid(), BahanStory.File());

        var again = AskDraft.Read(draft.Json())!;

        Assert.Equal(draft.Json(), again.Json());
        Assert.Equal((false, draft.Things[0].Format), (again.Things[0].Required, again.Things[0].Format));
        Assert.Null(AskDraft.Read("{\"Things\":[{"));
    }

    [Fact]
    public void An_upload_is_the_filing_of_one_thing_and_goes_along_with_the_others_as_a_copy()
    {
        var format = new AskedFormat(Guid.NewGuid(), BahanStory.File("format.xlsx"));
        var draft = new AskDraft
        {
            Posts = [Politik, Ormas],
            DueOn = s_friday,
            Things = [new AskedThing { Title = "Realisasi", Format = format }, new AskedThing { Title = "Anggaran", Format = format }],
        };

        var lines = draft.Lines();

        Assert.Equal([format.UploadId, null], lines.Select(line => line.FormatUpload));
        Assert.Equal([null, format.File], lines.Select(line => line.Format));
    }

    [Fact]
    public void A_template_gives_most_things_their_usual_posts_and_keeps_the_posts_of_the_one_that_differs()
    {
        BahanTemplate[] template = [Usual("Realisasi", Politik, Ormas), Usual("Foto", Ormas, Politik), Usual("Anggaran", "sekretaris")];

        var draft = AskDraft.Of(template, s_friday);

        Assert.Equal([Politik, Ormas], draft.Posts);
        Assert.Equal(new[] { null, null, "sekretaris" }, draft.Things.Select(thing => thing.OwnPosts?.Single()));
        Assert.Equal(5, draft.Requests);
        Assert.Equal(template.Select(thing => thing.Posts.Order()), draft.Template().Select(thing => thing.Posts.Order()));
    }

    private static BahanTemplate Usual(string title, params string[] posts) =>
        new(title, Note: null, BahanKind.Berkas, Columns: null, Required: true, Restricted: false, posts, Format: null);

    private static AskDraft Empty() => new() { DueOn = s_friday };

    private static AskDraft Filled() => new() { DueOn = s_friday, Posts = [Politik], Things = [new AskedThing { Title = "Realisasi" }] };

    private IRenderedComponent<AskForm> Draw(AskDraft draft) => Render<AskForm>(parameters => parameters
        .Add(form => form.Situation, SeenBy(Kasubag, _flow))
        .Add(form => form.Run, _flow.Current)
        .Add(form => form.Draft, draft)
        .Add(form => form.OnSend, () => _sent++));
}
