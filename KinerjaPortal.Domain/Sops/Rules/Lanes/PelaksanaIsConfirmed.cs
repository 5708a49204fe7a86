namespace KinerjaPortal.Domain.Sops.Rules.Lanes;

/// <summary>The source lost the symbol and the executor was read from the sentence: someone of the office should say that it is right.</summary>
internal static class PelaksanaIsConfirmed
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet) =>
        sheet.Steps
            .Where(step => step.PelaksanaInferred)
            .Select(step => new SopProblem(SopRule.PelaksanaIsConfirmed, step.Id, step.Pelaksana));
}
