namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>Ends the reading of a file from wherever it stands; <see cref="SopImport"/> turns it into a result.</summary>
internal sealed class UnreadableFileException(ImportRefusal refusal) : Exception
{
    public ImportRefusal Refusal => refusal;
}
