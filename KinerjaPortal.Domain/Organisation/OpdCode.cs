using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>The code of an office, proposed from what people call it: <c>Perikanan Balangan</c> becomes <c>perikanan-balangan</c>.</summary>
public static class OpdCode
{
    public const int MaxLength = TextLimits.OfficeCode;

    public static string Of(string shortName) => CodeText.Of(shortName, MaxLength);

    public static bool Is(string code) => CodeText.Is(code, MaxLength);
}
