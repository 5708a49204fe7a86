namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>Rows of a sheet, changed.</summary>
internal static class SheetRows
{
    extension(SopDefinition sheet)
    {
        public int RowOf(Guid stepId)
        {
            for (var row = 0; row < sheet.Steps.Count; row++)
            {
                if (sheet.Steps[row].Id == stepId)
                {
                    return row;
                }
            }

            return -1;
        }

        public bool HasLane(string pelaksana) => sheet.Lanes.Any(lane => lane.Pelaksana == pelaksana);

        /// <summary>The sheet with this step changed; the same sheet where the step is gone or the change changes nothing.</summary>
        public SopDefinition WithStep(Guid stepId, Func<SopStep, SopStep> change)
        {
            var row = sheet.RowOf(stepId);
            if (row < 0)
            {
                return sheet;
            }

            var changed = change(sheet.Steps[row]);
            return changed == sheet.Steps[row]
                ? sheet
                : sheet with { Steps = [.. sheet.Steps.Take(row), changed, .. sheet.Steps.Skip(row + 1)] };
        }
    }
}
