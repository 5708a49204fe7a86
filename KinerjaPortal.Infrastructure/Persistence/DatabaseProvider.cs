namespace KinerjaPortal.Infrastructure.Persistence;

public enum DatabaseProvider
{
    /// <summary>A file beside the application, the default.</summary>
    Sqlite,

    SqlServer,
}
