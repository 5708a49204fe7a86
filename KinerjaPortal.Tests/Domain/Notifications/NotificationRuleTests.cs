using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Tests.Support;
using Calendar = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Domain.Notifications;

/// <summary>Who is told what of what happens to a cycle. The Kasubag begins the RENJA, staf drafts it, the Sekretaris decides.</summary>
public sealed class NotificationRuleTests
{
    private static readonly Guid Kasubag = HandoffStory.HolderOf("kasubag").PersonId;
    private static readonly Guid Staf = HandoffStory.HolderOf("staf").PersonId;
    private static readonly Guid Sekretaris = HandoffStory.HolderOf("sekretaris").PersonId;
    private static readonly Guid PlhSekretaris = HandoffStory.HolderOf("plh").PersonId;
    private static readonly Guid Kabid = BahanStory.Kabid.PersonId;

    [Fact]
    public void Whoever_holds_the_receiving_post_is_told_and_who_handed_on_is_not()
    {
        var told = After(CycleFlow.Started(), flow => flow.HandedOn());

        Assert.Equal([(Staf, NotificationKind.Came, null)], told.Where(one => one.PersonId != CycleFlow.Kasubag.PersonId).Select(Brief));
        Assert.Equal(("RENJA 2027", "Pemegang kasubag", "Jabatan kasubag"), (told[0].Document, told[0].ByName, told[0].ByPost));
    }

    [Fact]
    public void Both_the_holder_and_who_acts_for_the_day_are_told() =>
        Assert.Equal(
            new[] { Sekretaris, PlhSekretaris }.Order(),
            After(CycleFlow.Started().HandedOn(), flow => flow.HandedOn()).Where(told => told.Kind == NotificationKind.Came).Select(told => told.PersonId).Order());

    [Fact]
    public void Whose_document_it_is_is_told_to_which_desk_it_moved_on() =>
        Assert.Contains(
            (CycleFlow.Kasubag.PersonId, NotificationKind.MovedOn, "Sekretaris"),
            After(CycleFlow.Started().HandedOn(), flow => flow.HandedOn()).Select(Brief));

    [Fact]
    public void What_comes_back_is_told_with_its_reason() =>
        Assert.Contains(
            (Staf, NotificationKind.CameBack, "Tabel 3 keliru"),
            After(CycleFlow.Started().HandedOn().HandedOn(), flow => flow.ReturnedBecause("Tabel 3 keliru")).Select(Brief));

    [Fact]
    public void What_is_taken_back_is_told_to_the_desk_from_which_it_goes_and_to_nobody_as_come()
    {
        var told = After(CycleFlow.Started().HandedOn(), flow => flow.Recalled("Lampiran tertinggal"));

        Assert.Equal([(Staf, NotificationKind.TakenBack, "Lampiran tertinggal")], told.Select(Brief));
    }

    [Fact]
    public void A_step_that_goes_on_at_the_same_desk_tells_nobody()
    {
        // Step 4 and the one before are the staf's and the Sekretaris's; the next version has two of the Kasubag's in a row.
        var flow = CycleFlow.Started(SmallSop.NextVersion).HandedOn().HandedOn().HandedOn().HandedOn();
        var before = FollowedCycle.Of(flow.Events)!;
        var onward = new CycleEvent(
            before.OpdId, before.Id, before.Version + 1,
            new HandedOff(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "6", before.Desk, flow.Now, KinerjaPortal.Domain.Sops.FlowLabel.None, Exceptional: false),
            HandoffStory.HolderOf("orang lain"), HandoffStory.For(before.Desk), flow.Now);

        Assert.Empty(NotificationRule.Of(before, onward, Office()));
    }

    [Fact]
    public void Each_post_is_told_once_of_the_bahan_that_it_owes()
    {
        var told = After(CycleFlow.Started(), flow => flow.Asked(
            BahanStory.Request(title: "Realisasi"), BahanStory.Request(title: "Capaian"), BahanStory.Request("staf", "Foto")));

        Assert.Equal(
            [(Kabid, NotificationKind.BahanAsked, "Realisasi, Capaian"), (Staf, NotificationKind.BahanAsked, "Foto")], told.Select(Brief));
        Assert.Null(told[0].ItemId);
        Assert.NotNull(told[1].ItemId);
    }

    [Fact]
    public void Bahan_that_is_returned_or_reminded_of_is_told_to_who_owes_it()
    {
        var handedIn = CycleFlow.Started().Asked(BahanStory.Request()).HandedIn();
        Assert.Equal([(Kabid, NotificationKind.CameBack, "Realisasi")], After(handedIn, flow => flow.Returned("Belum ditandatangani")).Select(Brief));

        var late = CycleFlow.Started().Asked(BahanStory.Request()).After(TimeSpan.FromDays(10));
        Assert.Equal([(Kabid, NotificationKind.Reminded, "Realisasi")], After(late, flow => flow.Apply(flow.TryRemind())).Select(Brief));
    }

    [Fact]
    public void What_another_system_holds_is_told_to_whose_document_it_is_and_to_who_handed_it_there() =>
        Assert.Equal(
            new[] { CycleFlow.Kasubag.PersonId, Staf }.Order(),
            After(CycleFlow.Started().HandedOn().HandedOn(), flow => flow.Held())
                .Where(told => (told.Kind, told.Subject) == (NotificationKind.Held, "SIPD")).Select(told => told.PersonId).Order());

    [Fact]
    public void The_end_is_told_to_whose_document_it_is_and_a_giving_up_to_the_desk_where_it_lay_as_well()
    {
        var last = CycleFlow.Started().HandedOn().HandedOn().HandedOn().HandedOn();
        Assert.Equal([(CycleFlow.Kasubag.PersonId, NotificationKind.Closed, null)], After(last, flow => flow.HandedOn()).Select(Brief));

        // The Kasubag gives it up, and so needs not be told.
        Assert.Equal([(Staf, NotificationKind.Closed, "Ganti dokumen")], After(CycleFlow.Started().HandedOn(), flow => flow.Cancelled("Ganti dokumen")).Select(Brief));
    }

    [Fact]
    public void What_is_opened_or_filed_concerns_nobody_else() =>
        Assert.Empty(After(CycleFlow.Started().HandedOn(), flow => flow.Seen().Drafted()));

    [Fact]
    public void That_something_is_due_soon_is_told_to_who_holds_its_desk_as_of_the_event_that_brought_it_there()
    {
        var flow = CycleFlow.Started().HandedOn().Seen();
        var told = Assert.Single(NotificationRule.DueSoon(FollowedCycle.Of(flow.Events)!, Office(), flow.Now));

        Assert.Equal((Staf, NotificationKind.DueSoon), (told.PersonId, told.Kind));
        Assert.IsType<HandedOff>(flow.Events[told.Version - 1].Fact);
    }

    [Fact]
    public void A_long_reason_is_cut_to_what_its_column_holds()
    {
        var told = After(CycleFlow.Started().HandedOn().HandedOn(), flow => flow.ReturnedBecause(new string('x', 3000)));

        Assert.All(told, one => Assert.InRange(one.Subject?.Length ?? 0, 0, TextLimits.NotificationSubject));
        Assert.EndsWith("…", told.First(one => one.Kind == NotificationKind.CameBack).Subject, StringComparison.Ordinal);
    }

    /// <summary>What is told of the events that this adds, each worked out of the cycle before it.</summary>
    private static List<Notification> After(CycleFlow flow, Func<CycleFlow, CycleFlow> what)
    {
        var known = flow.Events.Count;
        var events = what(flow).Events;
        return [.. Enumerable.Range(known, events.Count - known).SelectMany(n => NotificationRule.Of(FollowedCycle.Of(events.Take(n)), events[n], Office()))];
    }

    private static (Guid, NotificationKind, string?) Brief(Notification told) => (told.PersonId, told.Kind, told.Subject);

    private static Office Office()
    {
        var opd = new Opd(Guid.NewGuid(), "kantor-uji", "Kantor Uji", "Kantor Uji", "Uji", ZonaWaktu.Wib);
        Pelaksana Post(string code, string name) => new(Guid.NewGuid(), opd.Id, code, name, 1, IsExternal: false, PlansCycles: false);
        (Assignment, string) Holds(Pelaksana post, Guid person, AssignmentKind kind = AssignmentKind.Definitif) =>
            (new Assignment(Guid.NewGuid(), post.Id, person, kind, new DateOnly(2020, 1, 1), null), "Pemegang");
        var (kasubag, staf, sekretaris, kabid) = (Post("kasubag", "Kasubag"), Post("staf", "Staf"), Post("sekretaris", "Sekretaris"), Post("kabid-politik", "Kabid Politik"));
        return new Office(
            opd, Calendar.InWib, [kasubag, staf, sekretaris, kabid],
            [Holds(kasubag, Kasubag), Holds(staf, Staf), Holds(sekretaris, Sekretaris), Holds(sekretaris, PlhSekretaris, AssignmentKind.Plh), Holds(kabid, Kabid)]);
    }
}
