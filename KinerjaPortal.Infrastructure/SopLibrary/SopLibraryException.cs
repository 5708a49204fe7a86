namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>A file of the SOP library cannot be used. The message is written for the person who can mend the file.</summary>
public sealed class SopLibraryException : Exception
{
    public SopLibraryException()
    {
    }

    public SopLibraryException(string message)
        : base(message)
    {
    }

    public SopLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="file">The file by its path in the library, for instance <c>kec-berbek/lppd.json</c>.</param>
    /// <param name="fault">What is wrong and where, as the rest of a sentence.</param>
    internal static SopLibraryException Damaged(string file, string fault, Exception? cause = null)
    {
        var message = $"Berkas SOP {file} rusak: {fault}. Perbaiki berkas itu lalu jalankan ulang portal.";
        return cause is null ? new SopLibraryException(message) : new SopLibraryException(message, cause);
    }
}
