namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What came of reading a file.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    public sealed record Read(ImportedSheet Imported) : ImportResult;

    public sealed record Refused(ImportRefusal Reason) : ImportResult;
}
