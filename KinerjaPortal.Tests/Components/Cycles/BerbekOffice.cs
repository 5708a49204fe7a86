using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Tests.Domain.Flowcharts;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Tests.Components.Cycles;

/// <summary>
/// Kecamatan Berbek with a holder on every post, and its LPPD run through the real aggregate: each step is completed by
/// its holder half an hour after it came.
/// </summary>
internal sealed class BerbekOffice
{
    private static readonly string[] Codes = ["sek-opd", "tim-lkjip", "kasubag", "staf", "ka-opd"];
    private static readonly string[] PostNames = ["Sek OPD", "Tim LKjIP", "Kasubag", "Staf", "Ka OPD"];
    private static readonly string[] People = ["Siti Rahma", "Tono Wibowo", "Budi Santoso", "Dewi Lestari", "Hadi Prakoso"];
    private static readonly Guid OpdId = Id(500);

    private readonly HashSet<string> _external = [];
    private readonly Dictionary<string, string> _plh = [];
    private readonly List<Absence> _absences = [];
    private DocumentCycle _cycle;
    private SopVersion _sop = Sop;
    private DateTimeOffset _now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    public BerbekOffice()
    {
        _cycle = DocumentCycle.Replay(DocumentCycle.Start(
            Id(600), OpdId, Sop, DocumentType.Lppd, new Period(2026, 2026), "LPPD 2026", Office.Calendar, ActorOf("ka-opd"), ForOf("ka-opd"), _now));
    }

    public static SopVersion Sop { get; } = new(Id(700), Id(701), 1, SopVersionStatus.Published, SampleSheets.BerbekLppd);

    public DocumentCycle Cycle => _cycle;

    public DateTimeOffset Now => _now;

    public Office Office => new(
        new Opd(OpdId, "kec-berbek", "Kecamatan Berbek", "Kec. Berbek", "Kabupaten Nganjuk", ZonaWaktu.Wib),
        new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours),
        [.. Codes.Select((code, i) => new Pelaksana(Id(100 + i), OpdId, code, PostNames[i], i + 1, _external.Contains(code), code == "kasubag"))],
        Codes.Select((code, i) => (code, i)).Where(post => !_external.Contains(post.code)).Select(post =>
            (new Assignment(Id(200 + post.i), Id(100 + post.i), PersonOf(post.code), AssignmentKind.Definitif, new DateOnly(2020, 1, 1), null), People[post.i]))
            .Concat(_plh.Select(plh => (
                new Assignment(Id(250), Id(100 + Array.IndexOf(Codes, plh.Key)), PersonOf(plh.Value), AssignmentKind.Plh, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)),
                NameOf(plh.Value)))),
        _absences);

    public static string NameOf(string post) => People[Array.IndexOf(Codes, post)];

    public static Guid StepId(int row) => SampleSheets.StepId(row);

    /// <summary>Completes open steps, with Ya at decisions, until the one in this row is open.</summary>
    public BerbekOffice At(int row)
    {
        while (_cycle.Current!.StepId != StepId(row))
        {
            Answer(_sop.Step(_cycle.Current.StepId).Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None);
        }

        return this;
    }

    public BerbekOffice Answer(FlowLabel answer, string? note = null)
    {
        var post = _cycle.Current!.Pelaksana;
        _now += TimeSpan.FromMinutes(30);
        Happen(_cycle.Complete(_cycle.Current.Id, answer, note, _sop, Office.Calendar, ActingAt(post).Actor, ActingAt(post).For, _now));
        return this;
    }

    public BerbekOffice SendBack(int toRow, string reason)
    {
        var post = _cycle.Current!.Pelaksana;
        _now += TimeSpan.FromMinutes(30);
        Happen(_cycle.SendBack(_cycle.Current.Id, StepId(toRow), reason, _sop, Office.Calendar, ActorOf(post), ForOf(post), _now));
        return this;
    }

    /// <summary>The holder of the open step has opened it.</summary>
    public BerbekOffice Opened()
    {
        var post = _cycle.Current!.Pelaksana;
        Happen(_cycle.See(_cycle.Current.Id, ActorOf(post), ForOf(post), _now));
        return this;
    }

    /// <summary>Who handed on takes it back.</summary>
    public BerbekOffice Recall(string? note = null)
    {
        var sent = _cycle.SentBefore(_cycle.Current!)!;
        _now += TimeSpan.FromMinutes(10);
        Happen(_cycle.Recall(_cycle.Current!.Id, note, _sop, Office.Calendar, sent.Completion!.By, ForOf(sent.Pelaksana), _now));
        return this;
    }

    /// <summary>SIPD holds the open step for so long.</summary>
    public BerbekOffice HeldFor(TimeSpan time)
    {
        var post = _cycle.Current!.Pelaksana;
        Happen(_cycle.Hold(
            _cycle.Current.Id, ExternalSystem.Sipd, "SIPD tidak dapat dibuka", HandoffStory.File(), "Bukti tertahan SIPD", ActorOf(post), ForOf(post), _now));
        _now += time;
        Happen(_cycle.Release(_cycle.Current.Id, note: null, Office.Calendar, ActorOf(post), ForOf(post), _now));
        return this;
    }

    public BerbekOffice Cancel(string reason)
    {
        Happen(_cycle.Cancel(reason, ActorOf("kasubag"), ForOf("kasubag"), _now));
        return this;
    }

    /// <summary>The holder of the open step asks for these.</summary>
    public BerbekOffice Asked(params RequestedBahan[] things)
    {
        var post = _cycle.Current!.Pelaksana;
        Happen(_cycle.AskBahan(_cycle.Current.Id, things, ActorOf(post), ForOf(post), _now));
        return this;
    }

    /// <summary>What was asked for is handed in by its post and accepted by the one that asked.</summary>
    public BerbekOffice Accepted(RequestedBahan thing)
    {
        var asker = _cycle.Current!.Pelaksana;
        Happen(_cycle.SubmitBahan(thing.ItemId, [BahanStory.File()], note: null, ActorOf(thing.Pelaksana), ForOf(thing.Pelaksana), _now));
        Happen(_cycle.AcceptBahan(thing.ItemId, 1, ActorOf(asker), ForOf(asker), _now));
        return this;
    }

    /// <summary>Files something at the open step: a new document, or a further version of one.</summary>
    public BerbekOffice Filed(string title, string name, Guid? documentId = null, DocumentKind kind = DocumentKind.Draft)
    {
        var post = _cycle.Current!.Pelaksana;
        _now += TimeSpan.FromMinutes(1);
        Happen(_cycle.File(_cycle.Current.Id, documentId, kind, title, BahanStory.File(name), note: null, ActorOf(post), ForOf(post), _now));
        return this;
    }

    /// <summary>Hands in what was asked for last.</summary>
    public BerbekOffice HandedIn(string post, string name)
    {
        Happen(_cycle.SubmitBahan(_cycle.Bahan.Items[^1].Id, [BahanStory.File(name)], note: null, ActorOf(post), ForOf(post), _now));
        return this;
    }

    /// <summary>Moves to another version, as the portal proposes it.</summary>
    public BerbekOffice MoveTo(SopVersion sop, string note)
    {
        Happen(_cycle.MoveToVersion(
            _cycle.Current!.Id, RowMapping.Propose(_sop.Definition, sop.Definition).Counterparts, note, _sop, sop, Office.Calendar,
            ActorOf("kasubag"), Standing.AsAdmin.For, _now));
        _sop = sop;
        return this;
    }

    public BerbekOffice Later(TimeSpan wait)
    {
        _now += wait;
        return this;
    }

    /// <summary>The post becomes one outside the office, without accounts.</summary>
    public BerbekOffice Outside(string post)
    {
        _external.Add(post);
        return this;
    }

    /// <summary>In November 2026 the holder of another post acts for this one, whose own holder is away.</summary>
    public BerbekOffice StoodInFor(string post, string by)
    {
        _plh[post] = by;
        return Away(post);
    }

    /// <summary>The holder is away until Friday, 27 November 2026.</summary>
    public BerbekOffice Away(string post)
    {
        _absences.Add(new Absence(Id(900), PersonOf(post), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 27), "cuti tahunan"));
        return this;
    }

    public Situation SeenBy(string post) =>
        new(new Caller(PersonOf(post), NameOf(post), OpdId, "kec-berbek", AccountRole.Staff), _cycle, _sop, Office, _now)
        {
            FormerSheets = new Dictionary<Guid, SopVersion> { [Sop.Id] = Sop },
        };

    private static Guid Id(int number) => new(number, 1, 0, new byte[8]);

    private static Guid PersonOf(string post) => Id(300 + Array.IndexOf(Codes, post));

    private static Actor ActorOf(string post) => new(PersonOf(post), NameOf(post));

    private static ActedFor ForOf(string post) => new(post, PostNames[Array.IndexOf(Codes, post)], AssignmentKind.Definitif);

    /// <summary>The Plh where there is one, otherwise the holder.</summary>
    private (Actor Actor, ActedFor For) ActingAt(string post) => _plh.TryGetValue(post, out var by)
        ? (ActorOf(by), ForOf(post) with { Kind = AssignmentKind.Plh, InPlaceOf = NameOf(post) })
        : (ActorOf(post), ForOf(post));

    private void Happen(StepOutcome outcome) => _cycle = _cycle.With(Assert.IsType<StepOutcome.Done>(outcome).Events);
}
