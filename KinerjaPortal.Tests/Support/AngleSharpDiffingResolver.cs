using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// bUnit was compiled against AngleSharp.Diffing 1.1, of which the registry carries only 0.17; what bUnit uses of it is
/// the same in both. Can go, with the pinned version, when 1.1 can be had.
/// </summary>
internal static class AngleSharpDiffingResolver
{
    private const string Assembly = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == Assembly
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{Assembly}.dll"))
            : null;
}
