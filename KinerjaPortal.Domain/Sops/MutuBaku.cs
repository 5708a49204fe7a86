using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Domain.Sops;

/// <summary>The quality standard of a step: what it needs, how long it may take, what must come out.</summary>
/// <param name="Waktu">What the clock counts; 0 where nothing was filled in, or what stands there could not be read.</param>
/// <param name="WaktuText">
/// The waktu as the sheet prints it ("3x24 jam", "1-2 hari"); null where that is how <paramref name="Waktu"/> prints itself. A null is not stored, so that
/// every sheet from before there were such texts keeps its bytes.
/// </param>
public sealed record MutuBaku(
    string Kelengkapan,
    Waktu Waktu,
    string Output,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WaktuText = null)
{
    /// <summary>What stands in the waktu's cell, on the screen and on paper.</summary>
    [JsonIgnore]
    public string PrintedWaktu => WaktuText ?? Waktu.ToString();

    /// <summary>True where the cell says something that the clock cannot count yet.</summary>
    [JsonIgnore]
    public bool HasUnreadWaktu => Waktu.Value <= 0 && WaktuText is not null;

    public static MutuBaku Of(string kelengkapan, WrittenWaktu waktu, string output) => new(kelengkapan, waktu.Counted, output, waktu.Text);
}
