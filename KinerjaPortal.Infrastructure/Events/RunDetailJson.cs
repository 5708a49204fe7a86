using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>What befell a visit, as the one column of its row that is seldom filled. Not hashed: the events say the same.</summary>
internal static class RunDetailJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string? Write(RunDetail detail) => detail == RunDetail.None ? null : JsonSerializer.Serialize(detail, s_options);

    public static RunDetail Read(string? text) => text is null ? RunDetail.None : JsonSerializer.Deserialize<RunDetail>(text, s_options)!;
}
