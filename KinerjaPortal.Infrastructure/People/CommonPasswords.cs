using System.Collections.Frozen;
using System.Reflection;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>The words that passwords are made of again and again, as the portal brings them.</summary>
internal static class CommonPasswords
{
    public static FrozenSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
