namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>What came of making, opening or saving a draft.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    /// <summary>Done; the draft as it is now.</summary>
    public sealed record Done(SopDraft Draft) : DraftOutcome;

    /// <summary>Somebody else draws on it; the draft may be read, and taken over.</summary>
    public sealed record InOtherHands(SopDraft Draft) : DraftOutcome;

    /// <summary>
    /// Not saved: it was saved elsewhere since, so that this would overwrite what was not seen. The draft as it is there.
    /// </summary>
    public sealed record SavedElsewhere(SopDraft Draft) : DraftOutcome;

    /// <summary>Not made: the SOP has a draft already, and may have one at a time.</summary>
    public sealed record HasDraft(SopDraft Draft) : DraftOutcome;

    /// <summary>There is no such draft, or it was submitted, published or thrown away.</summary>
    public sealed record Gone : DraftOutcome;

    /// <summary>Only admins of the office draw its SOPs, and this person is none, or no longer.</summary>
    public sealed record NotAdmin : DraftOutcome;
}
