using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Designer.Panels;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Versions;

/// <summary>The one place where what came of a press on a version becomes sentences.</summary>
public sealed class VersionWords(IStringLocalizer<VersionsText> text, ProblemWords problems, OfficeTime time)
{
    /// <summary>Why nothing happened, a sentence each; null where it did happen.</summary>
    public IReadOnlyList<string>? Refusal(VersionOutcome outcome, ZonaWaktu zone) => outcome switch
    {
        VersionOutcome.Done => null,
        VersionOutcome.AlreadyThere { By: { } by, At: { } at } there => [text[$"Already{there.Status}By", by, time.DateAndTime(at, zone)]],
        VersionOutcome.AlreadyThere there => [text[$"Already{there.Status}"]],
        VersionOutcome.NotFromHere not => [text[$"NotFrom{not.Status}"]],
        VersionOutcome.Faulty faulty => [text["Faulty"], .. faulty.Faults.Select(fault => problems.Sentence(fault, faulty.Sheet))],
        VersionOutcome.BadEstablishment bad => [.. bad.Faults.Select(fault => text[$"Bad{fault}", Establishment.MaxLength].Value)],
        VersionOutcome.OnlyTheAdmin => [text["OnlyTheAdmin"]],
        VersionOutcome.Unknown => [text["VersionGone"]],
        _ => throw new InvalidOperationException($"No words for the outcome {outcome.GetType().Name}."),
    };
}
