using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Tests.Components.Board;

/// <summary>
/// An office of three posts and Bappeda on a Wednesday at ten, and one sheet: Sekretaris begins, Kasubag drafts, Sekretaris
/// decides (Ya to Kaban, Tidak back to Kasubag), Kaban signs and ends.
/// </summary>
internal static class SampleBoard
{
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(7));

    public static readonly Guid Sekretaris = Guid.NewGuid();
    public static readonly Guid Kasubag = Guid.NewGuid();
    public static readonly Guid Kaban = Guid.NewGuid();
    public static readonly Guid PlhKaban = Guid.NewGuid();

    public static readonly SopStep Begin = Step("1", "Menugaskan Kasubag", "sekretaris", StepSymbol.Start);
    public static readonly SopStep Draft = Step("2", "Menyusun konsep renja", "kasubag", StepSymbol.Process);
    public static readonly SopStep Decide = Step("3", "Mengoreksi konsep renja", "sekretaris", StepSymbol.Decision);
    public static readonly SopStep Sign = Step("4", "Menandatangani renja", "kaban", StepSymbol.End);

    public static readonly SopVersion Sheet = new(Guid.NewGuid(), Guid.NewGuid(), 1, SopVersionStatus.Published, new SopDefinition(
        new SopIdentity("Kantor Uji", "Renja", null, null, null, null, null, new(null, null, null, null), [], [], [], [], [], []),
        [new SopLane("sekretaris", "Sekretaris"), new SopLane("kasubag", "Kasubag"), new SopLane("kaban", "Kaban")],
        [Begin, Draft, Decide, Sign],
        [
            new SopFlow(Begin.Id, Draft.Id), new SopFlow(Draft.Id, Decide.Id),
            new SopFlow(Decide.Id, Sign.Id, FlowLabel.Ya), new SopFlow(Decide.Id, Draft.Id, FlowLabel.Tidak),
        ]));

    public static Office Office { get; } = MakeOffice();

    public static BoardView ViewOf(Guid person) => new(Office, Now, person, id => id == Sheet.Id ? Sheet : null);

    /// <param name="due">Hours of the clock from <see cref="Now"/>; negative when it is late.</param>
    public static BoardCard Card(
        SopStep? at, double due = 3, DocumentType type = DocumentType.Renja, string period = "2027", BoardArrival? arrival = null) =>
        new(
            new CycleSummary(
                Guid.NewGuid(), Office.Opd.Id, Sheet.Id, type, period, $"{type.Name} {period}", at is null ? CycleStatus.Completed : CycleStatus.Running,
                Version: 3, Now.AddHours(-1), at is null ? Now.AddHours(-1) : null, Open: null, Last: null),
            at is null ? null : At(at, due), at is null ? 4 : Sheet.RowOf(at.Id), StepsTotal: 4, arrival);

    public static BoardStep At(SopStep step, double due = 3) =>
        new(Guid.NewGuid(), step.Id, step.Number, step.Activity, step.Pelaksana, step.Symbol, Now.AddHours(-1), Now.AddHours(due));

    public static BoardArrival From(string post, Guid by, StepResult result = StepResult.Selesai, string? note = null) =>
        new(post, Office.Post(post)!.Name, "Ratna Dewi", result, note, Now.AddHours(-1), by);

    public static BoardSnapshot BoardWith(params BoardCard[] cards) =>
        BoardSnapshot.Empty with { Cards = BoardSnapshot.Empty.Cards.AddRange(cards.Select(card => KeyValuePair.Create(card.CycleId, card))) };

    private static SopStep Step(string number, string activity, string pelaksana, StepSymbol symbol) =>
        new(Guid.NewGuid(), number, activity, pelaksana, symbol, StepAction.Umum, new MutuBaku("Disposisi", new Waktu(1, WaktuUnit.Hari), "Konsep"));

    private static Office MakeOffice()
    {
        var opd = new Opd(Guid.NewGuid(), "kantor-uji", "Kantor Uji", "Kantor Uji", "Uji", ZonaWaktu.Wib);
        Pelaksana Post(string code, string name, int order, bool external = false) =>
            new(Guid.NewGuid(), opd.Id, code, name, order, external, PlansCycles: code == "kasubag");
        var sekretaris = Post("sekretaris", "Sekretaris", 1);
        var kasubag = Post("kasubag", "Kasubag Program", 2);
        var kaban = Post("kaban", "Kaban", 3);
        (Assignment, string) Holds(Pelaksana post, Guid person, string name, AssignmentKind kind = AssignmentKind.Definitif) =>
            (new Assignment(Guid.NewGuid(), post.Id, person, kind, new DateOnly(2020, 1, 1), null), name);
        return new Office(
            opd, new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours),
            [sekretaris, kasubag, kaban, Post("bappeda", "Bappeda", 4, external: true)],
            [
                Holds(sekretaris, Sekretaris, "Ratna Dewi, S.Sos."), Holds(kasubag, Kasubag, "Budi Santoso, S.E."),
                Holds(kaban, Kaban, "H. Ahmad Fauzi, M.Si."), Holds(kaban, PlhKaban, "Lina Marlina", AssignmentKind.Plh),
            ]);
    }
}
