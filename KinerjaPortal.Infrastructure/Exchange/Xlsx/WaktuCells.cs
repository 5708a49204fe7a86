using System.Globalization;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>
/// A waktu in the workbook: a figure and its unit, or its own words, as on paper. Where somebody let the clock count something else than the words say, a hidden
/// cell holds it, with the words that it belongs to: a clerk who writes other words in Excel means those.
/// </summary>
internal static class WaktuCells
{
    public static string? Counted(MutuBaku mutuBaku)
    {
        var own = WrittenWaktu.Of(mutuBaku.Waktu, mutuBaku.WaktuText);
        return own.Text is null || WrittenWaktu.Read(own.Text) == own
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{own.Counted.Value} {own.Counted.Unit}={own.Text}");
    }

    /// <returns>Null where the table says it all.</returns>
    public static WrittenWaktu? Read(string value, string unit, string counted)
    {
        var written = CellWording.OneLine($"{value} {unit}");
        if (counted.Split('=', 2) is [var said, var words] && words == written
            && said.Split(' ') is [var figure, var name]
            && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && SheetTerms.TryRead(name, out WaktuUnit of))
        {
            return WrittenWaktu.Of(new Waktu(count, of), words);
        }

        // The unit alone, beside no figure or a 0, is the portal's own blank.
        return value is "" or "0" ? new WrittenWaktu(new Waktu(0, WaktuReading.UnitOf(unit) ?? WaktuUnit.Hari), null) : null;
    }
}
