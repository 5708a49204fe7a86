using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Commands;

/// <summary>
/// What is asked, as a digest of the whole request: the same request always reads the same, another one never does. By it a
/// key (Idempotency-Key) that comes again is known as the same command sent again, or as a mistake of the client.
/// </summary>
internal static class CommandFingerprint
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutMarked } },
    };

    /// <summary>The request's name and a digest; what is marked <see cref="NotFingerprintedAttribute"/> is not in it.</summary>
    public static string Of(object request)
    {
        var type = request.GetType();
        return $"{type.Name} {CommandId.Digest(JsonSerializer.Serialize(request, type, s_options))}";
    }

    private static void LeaveOutMarked(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider?.IsDefined(typeof(NotFingerprintedAttribute), inherit: true) == true)
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}

/// <summary>
/// Of no account for whether two requests ask for the same: the key itself, how one got here, a secret that must not be
/// kept even as a digest.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotFingerprintedAttribute : Attribute;
