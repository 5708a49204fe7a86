using Bunit;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Organisation;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using static KinerjaPortal.Domain.Organisation.AssignmentKind;
using static KinerjaPortal.Tests.Components.Board.SampleBoard;
using static KinerjaPortal.Tests.Components.Organisation.SampleStaffing;
using Desk = KinerjaPortal.Tests.Components.Organisation.SampleStaffing;

namespace KinerjaPortal.Tests.Components.Organisation;

/// <summary>The pieces of the page on which posts get their holders.</summary>
public sealed class StaffingPiecesTests : ShellBunitContext
{
    private readonly List<AppointmentDraft> _drafts = [];
    private readonly List<AssignmentChange> _changes = [];
    private readonly List<Assignment> _appointed = [];

    public StaffingPiecesTests()
    {
        Services.AddSingleton<StaffingWords>();
        Render<MudPopoverProvider>();
    }

    [Fact]
    public void An_empty_post_says_so_with_what_waits_there_and_offers_a_Plt_from_that_day()
    {
        var entry = Post(View([], [], Card(Sign), Card(Sign)));

        var finding = entry.Find("[data-finding=Empty]");
        Assert.Equal("late", finding.GetAttribute("data-kind"));
        Assert.Contains("Sekarang tidak ada yang memegang jabatan ini. 2 dokumen menunggu di meja ini.", finding.TextContent, StringComparison.Ordinal);
        finding.QuerySelector("button")!.Click();

        var draft = Assert.Single(_drafts);
        Assert.Equal((Desk.Kaban.Id, Plt, Today, null), (draft.PelaksanaId!.Value, draft.Kind, draft.From!.Value, draft.Until));
    }

    [Fact]
    public void A_post_that_will_be_empty_says_from_when()
    {
        var entry = Post(View([Holds(Desk.Kaban, Ahmad, Definitif, new(2023, 1, 2), new(2026, 11, 30))]));

        Assert.Equal("Jabatan ini kosong mulai 1 Des 2026.", entry.Find("[data-finding=Empty] p").TextContent);
    }

    [Fact]
    public void Two_who_overlap_are_both_named_with_the_days()
    {
        var entry = Post(View(
        [
            Holds(Desk.Kaban, Ahmad, Definitif, new(2023, 1, 2)),
            Holds(Desk.Kaban, Lina, Plh, new(2026, 11, 20), new(2026, 11, 22)), Holds(Desk.Kaban, Ratna, Plh, new(2026, 11, 22), new(2026, 11, 24)),
        ]));

        Assert.Equal("Lebih dari satu Plh 22 Nov 2026: Lina Marlina dan Ratna Dewi, S.Sos.", entry.Find("[data-finding=TwoPlh] p").TextContent);
    }

    [Fact]
    public void What_has_begun_can_be_ended_and_what_has_not_taken_back()
    {
        var (begun, coming) = (Holds(Desk.Kaban, Ahmad, Definitif, Today), Holds(Desk.Kaban, Lina, Plh, Today.AddDays(1), Today.AddDays(1)));
        var entry = Post(View([begun, coming]));

        Assert.Equal(["penugasan-akhiri", "penugasan-sk"], Offered(entry, begun));
        Assert.Equal(["penugasan-batal", "penugasan-sk"], Offered(entry, coming));
        entry.Find($"[data-assignment='{begun.Id}'] [data-testid=penugasan-akhiri]").Click();
        entry.Find("[data-testid=penugasan-hari-terakhir]").Change("30/11/2026");
        entry.Find($"[data-assignment='{begun.Id}'] form").Submit();

        Assert.Equal([new AssignmentChange.End(begun.Id, new DateOnly(2026, 11, 30))], _changes);
    }

    [Fact]
    public void A_number_that_was_not_taken_stays_as_it_was_typed()
    {
        var plh = Holds(Desk.Kaban, Lina, Plh, Today, Today);
        var entry = Post(View([plh]), happens: false);

        entry.Find("[data-testid=penugasan-sk]").Click();
        entry.Find("[data-testid=penugasan-nomor]").Input("800/2/SP/2026");
        entry.Find($"[data-assignment='{plh.Id}'] form").Submit();

        Assert.Equal([new AssignmentChange.CorrectDecree(plh.Id, "800/2/SP/2026")], _changes);
        Assert.Equal("800/2/SP/2026", entry.Find("[data-testid=penugasan-nomor]").GetAttribute("value"));
    }

    [Fact]
    public void The_posts_are_searched_by_their_name_or_who_holds_them_and_narrowed_to_what_wants_looking_at()
    {
        var table = Table(View([Holds(Desk.Sekretaris, Ratna, Definitif, new(2023, 1, 2)), Holds(Desk.Bappeda, Lina, Definitif, new(2023, 1, 2))]));
        Assert.Equal(["sekretaris", "kaban", "bappeda"], Shown(table));

        table.Find("[data-testid=penugasan-cari]").Input("ratna");
        table.WaitForAssertion(() => Assert.Equal(["sekretaris"], Shown(table)));
        table.Find("[data-testid=penugasan-cari]").Input("BAPP");
        table.WaitForAssertion(() => Assert.Equal(["bappeda"], Shown(table)));
        table.Find("[data-testid=penugasan-cari]").Input("");
        table.Find("[data-testid=penugasan-wanting]").Click();
        table.WaitForAssertion(() => Assert.Equal(["kaban"], Shown(table)));
    }

    [Fact]
    public void What_is_being_typed_in_a_row_stays_when_the_posts_are_read_anew()
    {
        var held = Holds(Desk.Kaban, Ahmad, Definitif, Today);
        var table = Table(View([held]));
        table.Find("[data-testid=penugasan-sk]").Click();
        table.Find("[data-testid=penugasan-nomor]").Input("821/3/BKPSDM/2026");

        table.Render(parameters => parameters.Add(table => table.View, View([held], [], Card(Sign))));

        Assert.Equal("821/3/BKPSDM/2026", table.Find("[data-testid=penugasan-nomor]").GetAttribute("value"));
        Assert.Equal("1", table.Find("tr:has([data-post=kaban]) .post-waiting").TextContent.Trim());
    }

    [Fact]
    public void An_absence_that_nobody_covers_says_what_waits_and_one_press_opens_the_form_for_its_Plh()
    {
        var view = View(
            [Holds(Desk.Kaban, Ahmad, Definitif, new(2023, 1, 2)), Holds(Desk.Kaban, Lina, Plh, new(2026, 11, 23), new(2026, 11, 24))],
            [Away(Ahmad, new(2026, 11, 23), new(2026, 11, 26))],
            Card(Sign), Card(Sign, due: 24 * 6));
        var entry = Render<AbsenceEntry>(parameters => parameters
            .Add(entry => entry.Away, view.Away[0]).Add(entry => entry.View, view).Add(entry => entry.OnAppoint, _drafts.Add));

        Assert.Contains("2 dokumen menunggu sekarang, 1 jatuh tempo dalam masa itu", entry.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["23 Nov 2026 s.d. 24 Nov 2026: yang akan memegang Lina Marlina (Plh)", "25 Nov 2026 s.d. 26 Nov 2026: belum ada penggantinya"],
            entry.FindAll("[data-covered] > span").Select(line => line.TextContent));
        entry.Find("[data-covered=false] button").Click();

        var draft = Assert.Single(_drafts);
        Assert.Equal(
            (Desk.Kaban.Id, Plh, new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 26)), (draft.PelaksanaId!.Value, draft.Kind, draft.From!.Value, draft.Until!.Value));
    }

    [Fact]
    public async Task The_form_says_before_it_is_sent_what_would_want_looking_at_and_sends_it_all_the_same()
    {
        var held = Holds(Desk.Kaban, Ahmad, Definitif, new(2023, 1, 2));
        var view = View([held], [Away(Lina, Today, Today.AddDays(2))]);
        var form = Form(view, AppointmentDraft.New(Today) with { PelaksanaId = Desk.Kaban.Id, Kind = Plt });
        Assert.Empty(Warnings(form));

        await form.ChooseAsync("tunjuk-orang", Lina);
        form.Find("[data-testid=tunjuk-sk]").Input("821/3/BKPSDM/2026");

        Assert.Equal(
            [
                "Ada Plt padahal pejabat definitifnya masih berlaku sejak 18 Nov 2026: H. Ahmad Fauzi, M.Si. dan Lina Marlina",
                "Lina Marlina sendiri tercatat tidak di tempat 18 Nov 2026 s.d. 20 Nov 2026.",
            ],
            Warnings(form));
        form.Find("form").Submit();
        var made = Assert.Single(_appointed);
        Assert.Equal((Lina.Id, Plt, Today, "821/3/BKPSDM/2026"), (made.PersonId, made.Kind, made.From, made.DecreeNumber));
    }

    [Fact]
    public void A_Plh_needs_a_last_day_and_a_number_in_the_form_already()
    {
        var form = Form(View([]), AppointmentDraft.New(Today));
        Assert.False(form.Find("[data-testid=tunjuk-sampai]").HasAttribute("required"));

        form.Find("[data-testid=tunjuk-plh]").Click();

        Assert.True(form.Find("[data-testid=tunjuk-sampai]").HasAttribute("required"));
        Assert.True(form.Find("[data-testid=tunjuk-sk]").HasAttribute("required"));
    }

    private static IEnumerable<string?> Shown(IRenderedComponent<PostTable> table) => table.FindAll("[data-post]").Select(post => post.GetAttribute("data-post"));

    private static IEnumerable<string?> Offered(IRenderedComponent<PostEntry> entry, Assignment assignment) =>
        entry.FindAll($"[data-assignment='{assignment.Id}'] button").Select(button => button.GetAttribute("data-testid"));

    private static IEnumerable<string> Warnings(IRenderedComponent<AppointForm> form) =>
        form.FindAll("[data-testid=tunjuk-peringatan] span").Select(warning => warning.TextContent);

    private IRenderedComponent<PostEntry> Post(StaffingView view, bool happens = true) =>
        Render<PostEntry>(parameters => parameters
            .Add(entry => entry.Post, view.Posts.Single(post => post.Post == Desk.Kaban))
            .Add(entry => entry.View, view)
            .Add(entry => entry.OnAppoint, _drafts.Add)
            .Add(entry => entry.Change, change =>
            {
                _changes.Add(change);
                return Task.FromResult(happens);
            }));

    private IRenderedComponent<PostTable> Table(StaffingView view) =>
        Render<PostTable>(parameters => parameters.Add(table => table.View, view).Add(table => table.Change, _ => Task.FromResult(false)));

    private IRenderedComponent<AppointForm> Form(StaffingView view, AppointmentDraft draft) =>
        Render<AppointForm>(parameters => parameters.Add(form => form.View, view).Add(form => form.Draft, draft).Add(form => form.OnAppoint, _appointed.Add));
}
