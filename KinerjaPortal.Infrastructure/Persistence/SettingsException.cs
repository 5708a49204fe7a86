namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>The portal cannot start as it is configured. The message is a sentence for whoever runs it.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SettingsException()
    {
    }
}
