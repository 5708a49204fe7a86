using System.Globalization;

namespace KinerjaPortal.Domain.Sops.Rules.Numbers;

/// <summary>The number of a row as the sheet prints it: "13", "13.", "13b", or nothing.</summary>
internal static class PrintedNumber
{
    // A longer run of digits is no number of a row, and would not fit an int.
    private const int MostDigits = 6;

    extension(SopStep step)
    {
        /// <summary>What the cell says, without what only frames it: "13." and "13" are one number.</summary>
        public string PlainNumber => step.Number.Trim().TrimEnd('.', ')');

        /// <summary>The place in the count: 13 for "13b"; null where the cell does not begin with a number.</summary>
        public int? Count
        {
            get
            {
                var digits = step.PlainNumber.TakeWhile(char.IsAsciiDigit).Take(MostDigits + 1).ToArray();
                return digits.Length is > 0 and <= MostDigits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
            }
        }

        /// <summary>
        /// Whether the row is the rest of the one above it: no number or the same one, and no kegiatan or the same one. A sheet
        /// made in Word prints two symbols in one row; in the portal each symbol is a step, so this is what it becomes.
        /// </summary>
        public bool Continues(SopStep above) =>
            (step.PlainNumber.Length == 0 || step.PlainNumber == above.PlainNumber)
            && (string.IsNullOrWhiteSpace(step.Activity) || step.Activity.Trim() == above.Activity.Trim());
    }

    /// <summary>The rows that begin a printed row of their own.</summary>
    public static IEnumerable<SopStep> PrintedRows(SopDefinition sheet) =>
        sheet.Steps.Where((step, row) => row == 0 || !step.Continues(sheet.Steps[row - 1]));
}
