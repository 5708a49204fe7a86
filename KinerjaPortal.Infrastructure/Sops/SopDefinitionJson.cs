using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>A sheet as the text that its version stores.</summary>
internal static class SopDefinitionJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(SopDefinition definition) => JsonSerializer.Serialize(definition, s_options);

    public static SopDefinition Read(string text) => JsonSerializer.Deserialize<SopDefinition>(text, s_options)!;
}
