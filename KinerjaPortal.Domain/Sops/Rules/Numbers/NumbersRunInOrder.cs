namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

/// <summary>
/// Rows that were moved keep their old number. Named are the fewest rows without which the others count upward, so a row
/// taken from the foot of the sheet to its head is one problem and not one for every row between.
/// </summary>
internal static class NumbersRunInOrder
{
    public static IEnumerable<SopProblem> Problems(SopDefinition sheet)
    {
        // A repeated number has a problem of its own.
        var counted = sheet.Steps.Where(step => step.Count is not null).DistinctBy(step => step.PlainNumber).ToList();
        var inOrder = LongestUpward([.. counted.Select(step => step.Count!.Value)]);
        return counted
            .Where((_, row) => !inOrder.Contains(row))
            .Select(step => new SopProblem(SopRule.NumbersRunInOrder, step.Id, Found: step.PlainNumber));
    }

    /// <summary>Places of the longest run of numbers, not necessarily neighbours, none of which is less than the one before it.</summary>
    private static HashSet<int> LongestUpward(int[] numbers)
    {
        var length = new int[numbers.Length];
        var before = new int[numbers.Length];
        for (var place = 0; place < numbers.Length; place++)
        {
            (length[place], before[place]) = (1, -1);
            for (var earlier = 0; earlier < place; earlier++)
            {
                if (numbers[earlier] <= numbers[place] && length[earlier] >= length[place])
                {
                    (length[place], before[place]) = (length[earlier] + 1, earlier);
                }
            }
        }

        var run = new HashSet<int>();
        for (var place = Array.IndexOf(length, length.DefaultIfEmpty().Max()); place >= 0; place = before[place])
        {
            run.Add(place);
        }

        return run;
    }
}
