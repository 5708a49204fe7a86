using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>The same on SQL Server. Where tests are given no server there is no desk, and whoever takes it skips its tests.</summary>
public sealed class SqlServerFileDesk : FileDesk
{
    public override async ValueTask InitializeAsync()
    {
        if (TestSqlServer.IsThere)
        {
            Node = await Node.WithLibraryAsync(DatabaseProvider.SqlServer);
        }
    }

    public override ValueTask DisposeAsync() => TestSqlServer.IsThere ? base.DisposeAsync() : ValueTask.CompletedTask;
}
