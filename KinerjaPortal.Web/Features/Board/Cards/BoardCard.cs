using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Board.Cards;

/// <summary>A cycle as its card shows it. Immutable: a card that is the same object needs no new drawing.</summary>
/// <param name="Cycle">What the card shows, in codes.</param>
/// <param name="Step">Where it lies now; null when the cycle is closed.</param>
/// <param name="StepsDone">Rows of the sheet above the current one; all of them when completed.</param>
/// <param name="Arrival">How it came where it lies; null on its first desk.</param>
public sealed record BoardCard(CycleSummary Cycle, BoardStep? Step, int StepsDone, int StepsTotal, BoardArrival? Arrival)
{
    public Guid CycleId => Cycle.Id;

    /// <summary>The version of its SOP on which it runs.</summary>
    public Guid SopVersionId => Cycle.SopVersionId;

    /// <summary>The cycle's version that this card shows.</summary>
    public int Version => Cycle.Version;

    public DocumentType DocumentType => Cycle.DocumentType;

    public string Period => Cycle.Period;

    public string Title => Cycle.Title;

    public CycleStatus Status => Cycle.Status;

    public DateTimeOffset StartedAt => Cycle.StartedAt;

    public DateTimeOffset? ClosedAt => Cycle.ClosedAt;

    /// <inheritdoc cref="CycleSummary.Returns"/>
    public int Returns => Cycle.Returns;

    /// <summary>First line of a card: the document and its period.</summary>
    public string Document => $"{DocumentType.Name} {Period}";

    /// <summary>True where somebody sent it back to this desk.</summary>
    public bool IsReturned => Step is not null && Arrival?.Result is StepResult.Tidak or StepResult.Dikembalikan;

    /// <summary>True where it goes to and fro (bolak-balik).</summary>
    public bool IsBackAndForth => Step is not null && Returns >= BackAndForth.FewestReturns;

    /// <summary>True where it was handed to this desk and nobody there has looked at it yet.</summary>
    public bool IsUnseen => Step is { Detail.Seen: null } && Arrival is { Result: not StepResult.Ditarik };

    /// <summary>True where this person handed it on and can still take it back, as far as the board knows.</summary>
    public bool MayBeRecalledBy(Guid personId) =>
        Step is { Detail: { Seen: null, Accepted: null, Holds.IsEmpty: true } }
        && Arrival is { Result: not StepResult.Ditarik } arrival && arrival.ById == personId;
}

/// <summary>The step at which a card lies.</summary>
/// <param name="Pelaksana">Code of the post: the card's column.</param>
public sealed record BoardStep(
    Guid RunId, Guid StepId, string Number, string Activity, string Pelaksana, StepSymbol Symbol, DateTimeOffset Since, DateTimeOffset DueAt)
{
    /// <summary>Who has seen and accepted it there, and what has held it.</summary>
    public RunDetail Detail { get; init; } = RunDetail.None;
}

/// <summary>The handoff that brought a card where it lies, or (<see cref="StepResult.Ditarik"/>) that it was taken back to there.</summary>
/// <param name="FromPelaksana">Code of the post that handed on.</param>
/// <param name="ById">The person who did, for "Baru Anda serahkan".</param>
/// <param name="SignedOnPaper">What was done there is recorded as signed on paper (tanda tangan basah).</param>
public sealed record BoardArrival(
    string FromPelaksana, string FromPost, string ByName, StepResult Result, string? Note, DateTimeOffset At, Guid ById, bool SignedOnPaper = false);
