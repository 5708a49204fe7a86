namespace KinerjaPortal.Domain.Sops.Reading;

/// <summary>The words of a cell without what typing, wrapping and Word's no-break spaces put between them.</summary>
public static class CellWording
{
    /// <summary>All white space, also a no-break one and line breaks, as single blanks.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines kept as they are, each without white space around it; empty ones are left out.</summary>
    public static string Lines(string text) => string.Join(
        '\n', text.Split(['\n', '\r', '\v', '\u2028', '\u2029']).Select(OneLine).Where(line => line.Length > 0));
}
