using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>The words that files use for what the sheet knows as a fixed list.</summary>
internal static class SheetTerms
{
    public static string Of(StepSymbol symbol) => symbol switch
    {
        StepSymbol.Start => "Mulai",
        StepSymbol.Decision => "Keputusan",
        StepSymbol.End => "Selesai",
        _ => "Proses",
    };

    /// <summary>The value that a word names, in either language, whatever its case.</summary>
    public static bool TryRead(string word, out StepSymbol symbol)
    {
        foreach (var value in Enum.GetValues<StepSymbol>())
        {
            if (Same(word, Of(value)) || Same(word, value.ToString()))
            {
                symbol = value;
                return true;
            }
        }

        symbol = StepSymbol.Process;
        return Same(word, "Kegiatan");
    }

    /// <summary>What a step must have, as the API says it too.</summary>
    public static string Of(StepNeed need) => need == StepNeed.OutputFile ? "berkas" : "tidak-ada";

    /// <summary>What the word says a step must have; a workbook asks by ya and tidak.</summary>
    public static bool TryRead(string word, out StepNeed need)
    {
        need = Same(word, Of(StepNeed.OutputFile)) || Same(word, "ya") ? StepNeed.OutputFile : StepNeed.Nothing;
        return need == StepNeed.OutputFile || Same(word, Of(StepNeed.Nothing)) || Same(word, "tidak");
    }

    /// <summary>A word of an enumeration by its name. Numbers, which Enum.TryParse would take, are no words.</summary>
    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Same(word, candidate.ToString()))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The document that a word or a title names: "Lppd", "LPPD", "Penyusunan LPPD".</summary>
    public static DocumentType? DocumentIn(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => TryRead(word.Trim('(', ')', ',', '.'), out DocumentType type) ? type : (DocumentType?)null)
            .FirstOrDefault(type => type is not null);

    private static bool Same(string word, string other) => string.Equals(word.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
