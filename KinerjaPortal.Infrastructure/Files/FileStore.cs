namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Contents by their SHA-256, on disk outside of what the web server serves.</summary>
public sealed class FileStore(FileSettings settings)
{
    public bool Has(string sha256) => throw new NotSupportedException($"{settings.Root} {sha256}");

    /// <summary>The content, to be read from its beginning, and able to seek.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Stream OpenRead(string sha256) => throw new NotSupportedException($"{settings.Root} {sha256}");
}
