using System.Globalization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops.Editing.Cells;

/// <summary>Reads a waktu as people write it: "5 Hari", "30 menit", "1 (satu) jam", "2 mg".</summary>
public static partial class WaktuText
{
    /// <returns>Null where the text is no waktu.</returns>
    public static Waktu? Read(string text)
    {
        var found = Pattern().Match(text);
        if (!found.Success || !int.TryParse(found.Groups["value"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return new Waktu(value, found.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "menit" or "mnt" or "m" => WaktuUnit.Menit,
            "jam" or "j" => WaktuUnit.Jam,
            "minggu" or "mgg" or "mg" => WaktuUnit.Minggu,
            "bulan" or "bln" => WaktuUnit.Bulan,
            _ => WaktuUnit.Hari,
        });
    }

    [GeneratedRegex(
        @"^\s*(?<value>\d{1,5})\s*(\([^)]*\)\s*)?(?<unit>menit|mnt|m|jam|j|hari|hr|h|minggu|mgg|mg|bulan|bln)(\s+kerja)?\s*\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pattern();
}
