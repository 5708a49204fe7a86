using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Simulations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Components.Simulations;

public sealed class FaultWordsTests : ShellBunitContext
{
    /// <summary>Those that keep a sheet from being run stand first.</summary>
    public static TheoryData<SopRule> Rules => [.. Enum.GetValues<SopRule>().Where(rule => rule <= SopRule.EveryStepReachesAnEnd)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_sentence(SopRule rule)
    {
        var sheet = SmallSop.Version.Definition;
        var text = Services.GetRequiredService<IStringLocalizer<SimulationText>>();

        var sentence = Assert.Single(FaultWords.Of([new SopFault(rule, sheet.Steps[1].Id, "staf")], sheet, text));

        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Fault.", sentence, StringComparison.Ordinal);
    }
}
