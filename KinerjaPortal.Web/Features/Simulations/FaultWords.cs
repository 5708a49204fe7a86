using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>Why a sheet cannot be played, a sentence for each fault.</summary>
internal static class FaultWords
{
    /// <summary>In the order of the rules, each said once: a row may break one rule in two places.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<SopFault> faults, SopDefinition sheet, IStringLocalizer<SimulationText> text) =>
        [.. faults.Select(fault => Of(fault, sheet, text)).Distinct()];

    private static string Of(SopFault fault, SopDefinition sheet, IStringLocalizer<SimulationText> text)
    {
        var step = sheet.Steps.FirstOrDefault(step => step.Id == fault.StepId);
        var key = fault switch
        {
            { Rule: SopRule.ThereIsExactlyOneStart, StepId: null } => "Fault.ThereIsNoStart",
            _ => $"Fault.{fault.Rule}",
        };
        return text[key, step is null ? text["ARow"].Value : text["Row", step.Number, step.Activity].Value, fault.Pelaksana ?? step?.Pelaksana ?? ""];
    }
}
