using KinerjaPortal.Domain.Sops;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Designer.Steps;

/// <summary>What a step must have before it can be completed, called the same where it is drawn and where it is compared.</summary>
internal static class StepNeedWords
{
    public static string Need(this IStringLocalizer<DesignerText> text, SopStep step) => step.Need is { } own
        ? text[$"Step.Need.{own}"]
        : text[$"Step.Need.ByAction.{step.Needs}"];
}
