using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Domain.Simulations;

/// <summary>One visit of the played document to a step.</summary>
/// <param name="Nth">1 for the first visit to this step, 2 where it came back, and so on.</param>
/// <param name="Answer">What a decision answered at this visit; none for the other steps.</param>
/// <param name="SendsBack">True where a decision did not let the document pass at this visit.</param>
/// <param name="DueAt">When the step is due, which is when it is completed here.</param>
/// <param name="WorkingTime">The office's working time between the two moments.</param>
public sealed record SimulatedVisit(
    SopStep Step,
    SopLane Lane,
    int Nth,
    FlowLabel Answer,
    bool SendsBack,
    DateTimeOffset OpenedAt,
    DateTimeOffset DueAt,
    TimeSpan WorkingTime)
{
    /// <summary>Nights, breaks and days off included.</summary>
    public TimeSpan CalendarTime => DueAt - OpenedAt;

    /// <summary>Work done again, because a decision sent the document back.</summary>
    public bool IsRepeat => Nth > 1;
}
