using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// Arbitrary sheets that keep every rule of <see cref="SopGraphCheck"/>: 2 to 40 steps (a Mulai and a Selesai at least) on
/// 1 to 7 lanes, decisions that send back or jump ahead, ends in the middle, now and then rows printed out of the order in
/// which they are done. A failing sheet shrinks to a smaller valid one.
/// </summary>
internal static class SopGraphs
{
    public const int FewestSteps = 2;
    public const int MostSteps = 40;

    private static readonly SopIdentity Identity =
        new("Kantor Uji", "Penyusunan Dokumen Uji", null, null, null, null, null, new(null, null, null, null), [], [], [], [], [], []);

    private static readonly Gen<Row> Rows =
        from isDecision in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hasOwnEnd in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from leadsOnBy in Gen.Elements(FlowLabel.Ya, FlowLabel.Tidak)
        from target in Gen.Choose(0, MostSteps)
        from lane in Gen.Choose(0, 6)
        from place in Gen.Choose(0, 1000)
        from words in Gen.Choose(1, 30)
        from waktu in Gen.Choose(1, 60)
        from unit in Gen.Elements(Enum.GetValues<WaktuUnit>())
        from action in Gen.Elements(Enum.GetValues<StepAction>())
        from written in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("3x24 jam", "1-2 hari", "menyesuaikan", "5", "2 Hari", "satu=dua")))
        select new Row(isDecision, hasOwnEnd, leadsOnBy, target, lane, place, words, WrittenWaktu.Of(new Waktu(waktu, unit), written), action);

    public static Gen<SopDefinition> Sheets { get; } =
        from count in Gen.Choose(FewestSteps, MostSteps)
        from rows in Gen.ArrayOf(Rows, count)
        from lanes in Gen.Choose(1, 7)
        from printedOutOfOrder in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Sheet(rows, lanes, printedOutOfOrder);

    public static Arbitrary<SopDefinition> Valid() => Arb.From(Sheets, Smaller);

    /// <summary>
    /// Every row leads on to the next, which keeps all of them in reach and an end in reach of all; a decision's other arrow
    /// may then go anywhere.
    /// </summary>
    private static SopDefinition Sheet(Row[] rows, int laneCount, bool printedOutOfOrder)
    {
        var last = rows.Length - 1;
        var symbols = new StepSymbol[rows.Length];
        var flows = new List<SopFlow>();
        for (var row = 0; row <= last; row++)
        {
            var plan = rows[row];
            var follower = row + 1;
            symbols[row] = row == 0 ? StepSymbol.Start
                : row == last || symbols[row] == StepSymbol.End ? StepSymbol.End
                : plan.IsDecision ? StepSymbol.Decision
                : StepSymbol.Process;

            switch (symbols[row])
            {
                case StepSymbol.End:
                    break;
                case StepSymbol.Decision when plan.HasOwnEnd && follower < last:
                    symbols[follower] = StepSymbol.End;
                    flows.Add(new SopFlow(Id(row), Id(follower + 1), plan.LeadsOnBy));
                    flows.Add(new SopFlow(Id(row), Id(follower), Other(plan.LeadsOnBy)));
                    break;
                case StepSymbol.Decision:
                    var elsewhere = Enumerable.Range(0, rows.Length).Where(target => target != row && target != follower).ToList();
                    flows.Add(new SopFlow(Id(row), Id(follower), plan.LeadsOnBy));
                    flows.Add(new SopFlow(Id(row), Id(elsewhere[plan.Target % elsewhere.Count]), Other(plan.LeadsOnBy)));
                    break;
                default:
                    flows.Add(new SopFlow(Id(row), Id(follower)));
                    break;
            }
        }

        var printed = Enumerable.Range(0, rows.Length);
        if (printedOutOfOrder)
        {
            printed = printed.OrderBy(row => row == 0 ? -1 : row == last ? int.MaxValue : rows[row].Place);
        }

        return new SopDefinition(
            Identity,
            [.. Enumerable.Range(0, laneCount).Select(lane => new SopLane(Lane(lane), $"Pelaksana {lane + 1}", IsExternal: lane == 3))],
            [.. printed.Select((row, position) => Step(row, position, symbols[row], rows[row], laneCount))],
            flows);
    }

    private static SopStep Step(int row, int position, StepSymbol symbol, Row plan, int laneCount) =>
        new(
            Id(row),
            $"{position + 1}",
            $"Langkah {position + 1} {string.Join(' ', Enumerable.Repeat("kegiatan", plan.Words))}",
            Lane(plan.Lane % laneCount),
            symbol,
            plan.Action,
            MutuBaku.Of("Disposisi", plan.Waktu, "Draf"));

    /// <summary>Takes one step out, and lets whatever led to it lead to where it led.</summary>
    private static IEnumerable<SopDefinition> Smaller(SopDefinition sheet) =>
        from step in sheet.Steps
        from onward in sheet.Flows
        where onward.From == step.Id
        let smaller = Without(step, onward.To, sheet)
        where smaller.Flows.All(flow => flow.From != flow.To) && smaller.Flows.DistinctBy(flow => (flow.From, flow.To)).Count() == smaller.Flows.Count
        where SopGraphCheck.Check(smaller).Count == 0
        select smaller;

    private static SopDefinition Without(SopStep step, Guid successor, SopDefinition sheet) =>
        sheet with
        {
            Steps = [.. sheet.Steps.Where(other => other.Id != step.Id)],
            Flows =
            [
                .. sheet.Flows
                    .Where(flow => flow.From != step.Id)
                    .Select(flow => flow.To == step.Id ? flow with { To = successor } : flow),
            ],
        };

    private static FlowLabel Other(FlowLabel label) => label == FlowLabel.Ya ? FlowLabel.Tidak : FlowLabel.Ya;

    private static string Lane(int lane) => $"pelaksana-{lane + 1}";

    private static Guid Id(int row) => new(row + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <param name="HasOwnEnd">The decision's other arrow goes to an end of its own, printed below it.</param>
    /// <param name="LeadsOnBy">Which of a decision's two arrows goes on down the sheet.</param>
    /// <param name="Place">Where the row is printed when the sheet is out of order.</param>
    private sealed record Row(
        bool IsDecision,
        bool HasOwnEnd,
        FlowLabel LeadsOnBy,
        int Target,
        int Lane,
        int Place,
        int Words,
        WrittenWaktu Waktu,
        StepAction Action);
}
