using System.Reflection;
using System.Runtime.Loader;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>
/// Lets EF Core's SQLite provider, which was compiled against SQLitePCLRaw 2.1, run on 2.0.6, the newest that the
/// registry of this project carries: the runtime would refuse the lower assembly version, so it is resolved by simple
/// name. Can go, with the pin in Directory.Packages.props, when SQLitePCLRaw 2.1 can be restored.
/// </summary>
internal static class NativeSqlite
{
    private static readonly Lazy<bool> s_ready = new(Prepare);

    /// <summary>Must be called before the provider is first used; further calls cost nothing.</summary>
    public static void Use() => _ = s_ready.Value;

    private static bool Prepare()
    {
        // Asked for without a version, the assembly that the application brings is found; asked for with 2.1, it is refused.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Version is not null && name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) == true
                ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
                : null;
        SQLitePCL.Batteries_V2.Init();
        return true;
    }
}
