namespace KinerjaPortal.Infrastructure.Files;

/// <summary>What uploads are for: a word of these, a colon, and the id of what it belongs to.</summary>
public static class UploadPurpose
{
    private static readonly string[] Words = ["bahan", "langkah", "format", "isian", "tertahan", "basah", "impor-pegawai"];

    public static bool IsKnown(string purpose) =>
        purpose.Split(':') is [var word, var id] && Words.Contains(word) && Guid.TryParseExact(id, "D", out _);
}
