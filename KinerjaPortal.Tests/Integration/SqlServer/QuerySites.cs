using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>The methods of the portal that send a LINQ query, as <c>Type.Method</c>.</summary>
internal static partial class QuerySites
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;

    private static readonly Assembly[] Portal = [typeof(PortalContext).Assembly, typeof(Program).Assembly];

    /// <summary>All there are: each calls one of EF's methods that run a query.</summary>
    public static IReadOnlySet<string> InTheCode() => (
        from assembly in Portal
        from type in assembly.GetTypes()
        from method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
        where Called(method).Any(Runs)
        select NameOf(method)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The one that is running a query now; null where it is nobody of the portal.</summary>
    public static string? Running() => new StackTrace(fNeedFileInfo: false).GetFrames()
        .Select(frame => frame.GetMethod())
        .FirstOrDefault(method => method?.DeclaringType is { } type && Portal.Contains(type.Assembly)) is { } found
            ? NameOf(found)
            : null;

    private static bool Runs(MethodBase called) => called.DeclaringType is { } type
        && (type == typeof(EntityFrameworkQueryableExtensions)
            ? called.Name.EndsWith("Async", StringComparison.Ordinal) || called.Name == nameof(EntityFrameworkQueryableExtensions.AsAsyncEnumerable)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>) && called.Name == nameof(DbSet<>.FindAsync));

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + sizeof(int) < il.Length; at++)
        {
            if (il[at] is Call or CallVirtual && Resolved(method, BitConverter.ToInt32(il, at + 1)) is { } called)
            {
                yield return called;
            }
        }
    }

    /// <summary>Null where what looks like a call is something else.</summary>
    private static MethodBase? Resolved(MethodBase method, int token)
    {
        const int MethodDefinition = 0x06, MemberReference = 0x0A, MethodSpecification = 0x2B;
        if (token >> 24 is not (MethodDefinition or MemberReference or MethodSpecification))
        {
            return null;
        }

        try
        {
            return method.Module.ResolveMethod(
                token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception fault) when (fault is ArgumentException or BadImageFormatException or MissingMethodException)
        {
            return null;
        }
    }

    /// <summary>As it stands in the source: the compiler makes types and methods of its own out of lambdas and of what awaits.</summary>
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var name = Source().Match(method.Name) is { Success: true } lambda ? lambda.Groups["name"].Value : method.Name;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
        {
            name = Source().Match(type.Name) is { Success: true } machine ? machine.Groups["name"].Value : name;
            type = outer;
        }

        return $"{type.FullName}.{name}";
    }

    [GeneratedRegex(@"^<+(?<name>\w+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
