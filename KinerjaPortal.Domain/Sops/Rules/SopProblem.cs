using KinerjaPortal.Domain.Sops.Rules.Numbers;

namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>A place where a sheet breaks a rule, with what a sentence about it needs.</summary>
/// <param name="StepId">The step concerned; null where the problem is of the whole sheet or of a lane. It may be a step that does not exist.</param>
/// <param name="Pelaksana">Code of the lane concerned, for the rules about lanes.</param>
/// <param name="Cell">The text concerned, for the rules about wording.</param>
/// <param name="Found">What the sheet says there, as it says it: the foreign name, the repeated number, the idle output.</param>
/// <param name="Missing">The numbers that were skipped.</param>
public sealed record SopProblem(
    SopRule Rule,
    Guid? StepId = null,
    string? Pelaksana = null,
    SheetText? Cell = null,
    string? Found = null,
    NumberGap? Missing = null)
{
    public SopSeverity Severity => Rule.Severity;
}
