using System.Collections.Immutable;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>What befell a visit while it was open.</summary>
/// <param name="Addressee">The person for whom it came back: who did the step before.</param>
/// <param name="Seen">Who of the receiving post opened it first.</param>
/// <param name="Accepted">Who of the receiving post took it over.</param>
/// <param name="Holds">When another system kept it from going on (tertahan sistem luar), in order.</param>
public sealed record RunDetail(Actor? Addressee, Receipt? Seen, Receipt? Accepted, ImmutableList<RunHold> Holds)
{
    public static readonly RunDetail None = new(null, null, null, []);

    /// <summary>How a change of the calendar moved when it is due, in order.</summary>
    public ImmutableList<DueMove> DueMoves { get; init; } = [];

    /// <summary>The day on which it was signed on paper; null where it was not.</summary>
    public DateOnly? PaperSignedOn { get; init; }

    /// <summary>The hold that lasts, or null.</summary>
    public RunHold? OpenHold => Holds is [.., { Until: null } hold] ? hold : null;

    /// <summary>What stands of a visit after something that befell it: the cycle and its card on the board move by the same.</summary>
    public RunDetail After(CycleEvent e) => e.Fact switch
    {
        HandoffSeen => this with { Seen = new Receipt(e.Actor, e.At) },
        HandoffAccepted => this with { Seen = Seen ?? new Receipt(e.Actor, e.At), Accepted = new Receipt(e.Actor, e.At) },
        StepHeld held => this with { Holds = Holds.Add(new RunHold(held.System, held.Note, held.EvidenceFileId, e.Actor, e.At)) },
        StepReleased released => this with { Holds = Holds.SetItem(Holds.Count - 1, Holds[^1] with { Until = e.At, UntilNote = released.Note }) },
        StepDueMoved moved => this with { DueMoves = DueMoves.Add(new DueMove(moved.From, moved.DueAt, moved.Cause, e.Actor, e.At)) },
        SignedOnPaper signed => this with { PaperSignedOn = signed.SignedOn },
        _ => this,
    };

    /// <summary>What goes on with the paper where its visit goes on on another sheet, at the same desk: it is due by that sheet, reckoned anew.</summary>
    public RunDetail Onward() => DueMoves.IsEmpty ? this : this with { DueMoves = [] };

    /// <summary>The moment up to which the clock of the visit has run: it stands still while another system holds it.</summary>
    public DateTimeOffset ClockAt(DateTimeOffset now) => OpenHold is { } hold && hold.From < now ? hold.From : now;

    // A list is equal to another by what it holds.
    public bool Equals(RunDetail? other) =>
        other is not null && (Addressee, Seen, Accepted, PaperSignedOn) == (other.Addressee, other.Seen, other.Accepted, other.PaperSignedOn) && Holds.SequenceEqual(other.Holds)
        && DueMoves.SequenceEqual(other.DueMoves);

    public override int GetHashCode() => HashCode.Combine(Addressee, Seen, Accepted, Holds.Count);
}

/// <summary>That somebody of the receiving post has seen or accepted what was handed over.</summary>
public sealed record Receipt(Actor By, DateTimeOffset At);

/// <summary>A time in which a system outside the office kept a step from going on; it is not the office's own.</summary>
/// <param name="EvidenceFileId">The filing that shows it.</param>
/// <param name="Until">Null while it lasts.</param>
/// <param name="UntilNote">What was said when it ended.</param>
public sealed record RunHold(
    ExternalSystem System, string Note, Guid EvidenceFileId, Actor By, DateTimeOffset From, DateTimeOffset? Until = null, string? UntilNote = null);

/// <summary>A system of others on which offices depend.</summary>
public enum ExternalSystem
{
    /// <summary>SIPD: planning and budget, of the ministry of home affairs.</summary>
    Sipd,

    /// <summary>SRIKANDI: letters and archives.</summary>
    Srikandi,

    /// <summary>The service for electronic signatures.</summary>
    Tte,

    /// <summary>e-SAKIP: performance reports.</summary>
    ESakip,

    /// <summary>Another; the note says which.</summary>
    Lain,
}
