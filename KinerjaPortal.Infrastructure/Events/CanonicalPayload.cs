using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Facts as the text that is stored and hashed. Property order is the order of declaration, nulls are left out, enums
/// are words: the bytes of a fact never change once it is written, and a test holds a sample of each.
/// </summary>
internal static class CanonicalPayload
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The kinds of event there are, by the name under which each is stored.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = new[]
    {
        typeof(CycleStarted),
        typeof(HandedOff),
        typeof(StepCompleted),
        typeof(CycleCompleted),
        typeof(CycleCancelled),
        typeof(CycleMoved),
        typeof(DocumentFiled),
        typeof(BahanRequested),
        typeof(BahanSubmitted),
        typeof(BahanAccepted),
        typeof(BahanReturned),
        typeof(BahanReminded),
        typeof(BahanWithdrawn),
        typeof(HandoffSeen),
        typeof(HandoffAccepted),
        typeof(StepHeld),
        typeof(StepReleased),
        typeof(DocumentSigned),
    }.ToDictionary(type => type.Name);

    public static string KindOf(CycleFact fact) => fact.GetType().Name;

    public static string Write(CycleFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), s_options);

    public static CycleFact Read(string kind, string payload) =>
        Kinds.TryGetValue(kind, out var type)
            ? (CycleFact)JsonSerializer.Deserialize(payload, type, s_options)!
            : throw new InvalidOperationException($"The event table holds the kind '{kind}', which this version of the portal does not know.");

    public static string? Write(ActedFor? actedFor) => actedFor is null ? null : JsonSerializer.Serialize(actedFor, s_options);

    public static ActedFor? ReadActedFor(string? text) => text is null ? null : JsonSerializer.Deserialize<ActedFor>(text, s_options);
}
