using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Tests.Support;

/// <summary>The portal on SQL Server. Where tests are given no server it does not start, and whoever takes it skips its tests.</summary>
public sealed class SqlServerPortalHost() : PortalHost(TestSqlServer.IsThere ? TestDatabase.New(DatabaseProvider.SqlServer) : null);
