using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// bUnit was compiled against AngleSharp.Diffing 1.1; the newest the registry carries is 0.17, which has everything bUnit
/// calls. The runtime refuses a lower version by itself, so it is resolved by simple name. Goes when 1.1 can be restored.
/// </summary>
internal static class AngleSharpDiffingResolver
{
    private const string AssemblyName = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == AssemblyName
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{AssemblyName}.dll"))
            : null;
}
