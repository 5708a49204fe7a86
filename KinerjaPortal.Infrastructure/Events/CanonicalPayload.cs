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
        typeof(StepDueMoved),
        typeof(BahanDueMoved),
        typeof(SignedOnPaper),
    }.ToDictionary(type => type.Name);

    public static string KindOf(CycleFact fact) => fact is UnknownFact unknown ? unknown.Kind : fact.GetType().Name;

    public static string Write(CycleFact fact) =>
        fact is UnknownFact unknown ? unknown.Payload : JsonSerializer.Serialize(fact, fact.GetType(), s_options);

    /// <summary>The fact, or an <see cref="UnknownFact"/> where the kind or a value in it is a newer release's.</summary>
    public static CycleFact Read(string kind, string payload)
    {
        try
        {
            return Kinds.TryGetValue(kind, out var type)
                ? (CycleFact)JsonSerializer.Deserialize(payload, type, s_options)!
                : new UnknownFact(kind, payload);
        }
        catch (JsonException)
        {
            return new UnknownFact(kind, payload);
        }
    }

    /// <summary>An event as its row tells it; unknown as a whole where the ground to act is one of a newer release.</summary>
    public static CycleEvent ReadEvent(
        Guid opdId, Guid cycleId, int version, string kind, string payload, Actor actor, string? actedFor, DateTimeOffset at)
    {
        try
        {
            return new CycleEvent(opdId, cycleId, version, Read(kind, payload), actor, ReadActedFor(actedFor), at);
        }
        catch (JsonException)
        {
            return new CycleEvent(opdId, cycleId, version, new UnknownFact(kind, payload), actor, ActedFor: null, at);
        }
    }

    public static string? Write(ActedFor? actedFor) => actedFor is null ? null : JsonSerializer.Serialize(actedFor, s_options);

    public static ActedFor? ReadActedFor(string? text) => text is null ? null : JsonSerializer.Deserialize<ActedFor>(text, s_options);
}
