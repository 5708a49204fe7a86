using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Deadlines;

namespace KinerjaPortal.Infrastructure.Deadlines;

/// <summary>The deadlines that come with the portal, for every year and every office. What no regulation was found for is marked so.</summary>
public static class DeadlineLibrary
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    };

    private static readonly Lazy<IReadOnlyList<DeadlineRule>> s_rules = new(() =>
    {
        using var stream = typeof(DeadlineLibrary).Assembly.GetManifestResourceStream(typeof(DeadlineLibrary).Namespace + ".deadlines.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<DeadlineRule>>(stream, s_format)!;
    });

    public static IReadOnlyList<DeadlineRule> Rules => s_rules.Value;
}
