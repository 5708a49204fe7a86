using System.Globalization;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary><c>@p0</c>, <c>@p1</c> …, as both databases read them.</summary>
internal static class ParameterNames
{
    private static readonly string[] s_first = [.. Enumerable.Range(0, 128).Select(Make)];

    public static string At(int index) => index < s_first.Length ? s_first[index] : Make(index);

    private static string Make(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");
}
