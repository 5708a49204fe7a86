using System.Text.Json;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>That a sheet came back as it went out: ids, words, marks, notes, and the arrows in their order.</summary>
internal static class SameSheet
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>As text, so that a difference is shown where it is.</summary>
    public static void Verify(SopDefinition expected, SopDefinition actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, Indented), JsonSerializer.Serialize(actual, Indented));
}
