using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>
/// Ways through one sheet on one calendar. A walk ends: every decision sends back only so often, and from then on the onward
/// answers lead to an end.
/// </summary>
internal sealed class SheetWalk(SopVersion sop, WorkCalendar calendar, OnwardAnswers answers)
{
    private const int MinDaysOfAMonth = 28;

    public SopVersion Sop => sop;

    public WorkCalendar Calendar => calendar;

    public OnwardAnswers Answers => answers;

    public WalkResult From(DateTimeOffset start, IReadOnlyDictionary<Guid, int> returns)
    {
        var latest = start.AddYears(SopSimulation.MaxYears);
        var visits = new List<SimulatedVisit>();
        var visited = new Dictionary<Guid, int>();
        var at = start;
        for (var step = sop.Start; step is not null;)
        {
            if (IsBeyond(latest, at, step.MutuBaku.Waktu))
            {
                return new WalkResult.TooLong(step);
            }

            var due = calendar.Due(at, step.MutuBaku.Waktu);
            if (due > latest)
            {
                return new WalkResult.TooLong(step);
            }

            // Every earlier visit of a decision sent back as long as it was to.
            var nth = visited[step.Id] = visited.GetValueOrDefault(step.Id) + 1;
            var sendsBack = step.Symbol == StepSymbol.Decision && nth <= returns.GetValueOrDefault(step.Id);
            var answer = sendsBack ? answers.SendingBack(step) : answers.Passing(step);
            visits.Add(new SimulatedVisit(
                step, sop.Lane(step.Pelaksana), nth, answer, sendsBack, at, due, calendar.WorkingTimeBetween(at, due)));
            at = due;
            step = sop.Next(step.Id, answer);
        }

        return new WalkResult.Ended(visits);
    }

    /// <summary>Whether so much time leads beyond a moment, without counting it out. By the usual hours: special ones last weeks, not decades.</summary>
    private bool IsBeyond(DateTimeOffset latest, DateTimeOffset at, Waktu waktu)
    {
        var leastDays = waktu.Unit switch
        {
            WaktuUnit.Menit => TimeSpan.FromMinutes(waktu.Value) / calendar.NormalDay,
            WaktuUnit.Jam => TimeSpan.FromHours(waktu.Value) / calendar.NormalDay,
            WaktuUnit.Bulan => (double)waktu.Value * MinDaysOfAMonth,
            WaktuUnit.Minggu => 5d * waktu.Value,
            _ => waktu.Value,
        };
        return leastDays > (latest - at).TotalDays;
    }
}

/// <summary>Where a walk came to.</summary>
internal abstract record WalkResult
{
    private WalkResult()
    {
    }

    public sealed record Ended(IReadOnlyList<SimulatedVisit> Visits) : WalkResult;

    public sealed record TooLong(SopStep At) : WalkResult;
}
