using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>A document that goes to and fro between desks (bolak-balik), and what that has cost the office.</summary>
/// <param name="Returns">Every time it was sent back, in order; what was taken back unseen is none.</param>
/// <param name="Cost">Working time from each return until the document was again where it had been sent back; returns within returns count once.</param>
/// <param name="Held">Time out of it in which systems of others held the document; not a part of <paramref name="Cost"/>.</param>
public sealed record BackAndForth(IReadOnlyList<DocumentReturn> Returns, TimeSpan Cost, TimeSpan Held)
{
    /// <summary>So many returns are more than a correction.</summary>
    public const int FewestReturns = 3;

    /// <summary>What the returns have cost until now; null while there are too few of them to speak of.</summary>
    public static BackAndForth? Of(DocumentCycle cycle, WorkCalendar calendar, DateTimeOffset now)
    {
        var returns = ReturnsOf(cycle);
        if (returns.Count < FewestReturns)
        {
            return null;
        }

        var until = cycle.ClosedAt ?? now;
        var away = Joined(returns.Select(back => new Stretch(back.By.Completion!.At, back.CameBackAt ?? until)));
        var held = TimeSpan.Zero;
        foreach (var hold in cycle.Runs.SelectMany(run => run.Detail.Holds))
        {
            held += WorkIn(away.Select(part => part.Within(hold.From, hold.Until ?? until)), calendar);
        }

        return new BackAndForth(returns, WorkIn(away, calendar) - held, held);
    }

    private static List<DocumentReturn> ReturnsOf(DocumentCycle cycle)
    {
        var returns = new List<DocumentReturn>();
        for (var i = 0; i < cycle.Runs.Count - 1; i++)
        {
            var (sent, received) = (cycle.Runs[i], cycle.Runs[i + 1]);
            if (sent.Completion is { Result: StepResult.Tidak or StepResult.Dikembalikan } && received.Completion is not { Result: StepResult.Ditarik })
            {
                var back = cycle.Runs.Skip(i + 2).FirstOrDefault(run => run.Completion is not { Result: StepResult.Ditarik } && IsSameDesk(cycle, sent, run));
                returns.Add(new DocumentReturn(sent, received.Pelaksana, back?.OpenedAt));
            }
        }

        return returns;
    }

    /// <summary>The row where it was sent back, or where the present sheet no longer has it, its post.</summary>
    private static bool IsSameDesk(DocumentCycle cycle, StepRun sent, StepRun run) =>
        cycle.StepNow(sent) is { } step ? cycle.StepNow(run) == step : run.Pelaksana == sent.Pelaksana;

    private static TimeSpan WorkIn(IEnumerable<Stretch> stretches, WorkCalendar calendar) =>
        stretches.Where(part => part.From < part.To).Aggregate(TimeSpan.Zero, (sum, part) => sum + calendar.WorkingTimeBetween(part.From, part.To));

    /// <summary>In order, and those that overlap as one.</summary>
    private static List<Stretch> Joined(IEnumerable<Stretch> stretches)
    {
        var joined = new List<Stretch>();
        foreach (var part in stretches.OrderBy(part => part.From))
        {
            if (joined is [.., var last] && part.From <= last.To)
            {
                joined[^1] = last with { To = part.To > last.To ? part.To : last.To };
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To)
    {
        public Stretch Within(DateTimeOffset from, DateTimeOffset to) => new(from > From ? from : From, to < To ? to : To);
    }
}

/// <summary>One time that the document was sent back.</summary>
/// <param name="By">The visit that sent it back.</param>
/// <param name="To">Code of the post that received it.</param>
/// <param name="CameBackAt">When it was again where it had been sent back; null as long as it is not.</param>
public sealed record DocumentReturn(StepRun By, string To, DateTimeOffset? CameBackAt);
