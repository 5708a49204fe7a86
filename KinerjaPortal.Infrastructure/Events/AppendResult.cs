namespace KinerjaPortal.Infrastructure.Events;

/// <summary>What came of appending to a cycle.</summary>
public enum AppendResult
{
    Appended,

    /// <summary>Somebody else's change came first, or the same command is being carried out already: read again and decide again.</summary>
    Taken,
}
