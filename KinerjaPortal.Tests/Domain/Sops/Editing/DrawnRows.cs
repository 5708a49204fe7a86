using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops.Editing;

/// <summary>
/// The small sheet as tests speak of it: rows by their place at the beginning (1 Mulai kasubag, 2 staf, 3 keputusan sekretaris,
/// 4 staf, 5 Selesai kasubag), arrows as "3>4 Ya".
/// </summary>
internal static class DrawnRows
{
    public static SopDefinition Sheet => SmallSop.Version.Definition;

    /// <summary>The sheet with nothing on it but its columns.</summary>
    public static SopDefinition Blank => Sheet with { Steps = [], Flows = [] };

    public static Guid Row(int row) => Sheet.Steps[row - 1].Id;

    extension(SopDefinition sheet)
    {
        /// <summary>Every row by its activity, in the sheet's order.</summary>
        public IEnumerable<string> Activities => sheet.Steps.Select(step => step.Activity);

        public IEnumerable<string> Numbers => sheet.Steps.Select(step => step.Number);

        /// <summary>By printed numbers, in the order of the rows they leave.</summary>
        public IEnumerable<string> Arrows =>
            from step in sheet.Steps
            from flow in sheet.Flows
            where flow.From == step.Id
            orderby sheet.Steps.ToList().IndexOf(step), flow.Label
            select $"{step.Number}>{sheet.Steps.First(to => to.Id == flow.To).Number}{(flow.Label == FlowLabel.None ? "" : $" {flow.Label}")}";

        public SopStep Step(Guid id) => sheet.Steps.First(step => step.Id == id);
    }
}
