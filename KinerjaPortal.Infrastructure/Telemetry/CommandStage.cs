namespace KinerjaPortal.Infrastructure.Telemetry;

/// <summary>A stage of a command, as metrics and traces name it.</summary>
public sealed class CommandStage
{
    /// <summary>The cycle is read, and whether this very command came before.</summary>
    public static readonly CommandStage Read = new("read");

    /// <summary>Whether the person may do this now.</summary>
    public static readonly CommandStage Authorise = new("authorise");

    /// <summary>What the decision needs is got ready: finished uploads, a signature.</summary>
    public static readonly CommandStage Prepare = new("prepare");

    public static readonly CommandStage Decide = new("decide");

    /// <summary>What has happened becomes rows, with their hashes.</summary>
    public static readonly CommandStage Compose = new("compose");

    /// <summary>Until it is durable, with the waiting for those before it.</summary>
    public static readonly CommandStage Append = new("append");

    /// <summary>Of a transaction, which may be of several commands: the turn to write is waited for.</summary>
    public static readonly CommandStage Wait = new("wait");

    /// <summary>Of a transaction: its rows.</summary>
    public static readonly CommandStage Write = new("write");

    /// <summary>Of a transaction: the commit, with the flush to the disk.</summary>
    public static readonly CommandStage Commit = new("commit");

    /// <summary>It is handed to the feed; not until anybody has heard of it.</summary>
    public static readonly CommandStage Publish = new("publish");

    private CommandStage(string name)
    {
        Name = name;
        SpanName = $"command {name}";
    }

    public string Name { get; }

    internal string SpanName { get; }
}
