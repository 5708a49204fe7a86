using System.Text.Json;
using System.Text.Json.Serialization;

namespace KinerjaPortal.Infrastructure.Exchange.Json;

/// <summary>An object of the file, with what a reader of this version does not know of it.</summary>
internal abstract class JsonPart
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}
