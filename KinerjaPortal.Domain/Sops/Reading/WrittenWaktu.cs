namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>A waktu as somebody wrote it, with what the clock counts of it. What cannot be counted stays as it is written.</summary>
/// <param name="Counted">0 where nothing is written, or nothing that can be counted.</param>
/// <param name="Text">Null where the value's own printing says the same.</param>
public readonly record struct WrittenWaktu(Waktu Counted, string? Text)
{
    /// <param name="figureUnit">What a bare figure counts, where the heading or the cell beside says it.</param>
    public static WrittenWaktu Read(string written, WaktuUnit? figureUnit = null)
    {
        var text = CellWording.OneLine(written);
        if (WaktuReading.Read(text, figureUnit) is not { } counted)
        {
            return new(new Waktu(0, figureUnit ?? WaktuUnit.Hari), text.Length == 0 ? null : text);
        }

        // The unit of a column stands in its heading, which the portal's own sheet does not print.
        var printed = figureUnit is { } unit && !text.Any(char.IsLetter) && !text.Contains('\'', StringComparison.Ordinal) ? $"{text} {unit.Name}" : text;
        return Of(counted, printed);
    }

    /// <summary>This value under this text, whatever the text itself would count.</summary>
    public static WrittenWaktu Of(Waktu counted, string? text)
    {
        var printed = CellWording.OneLine(text ?? "");
        var says = printed.Length > 0 && printed != counted.ToString() && !IsNothing(counted, printed);
        return new(counted, says ? printed : null);
    }

    /// <summary>"0 Hari" is how an empty field is sent.</summary>
    private static bool IsNothing(Waktu counted, string printed) => counted.Value == 0 && printed == $"0 {counted.Unit.Name}";
}
