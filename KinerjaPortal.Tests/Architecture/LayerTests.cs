using System.Reflection;
using System.Runtime.CompilerServices;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KinerjaPortal.Tests.Architecture;

/// <summary>What the solution's shape promises, held by reflection.</summary>
public sealed class LayerTests
{
    private static readonly Assembly Domain = typeof(DocumentCycle).Assembly;
    private static readonly Assembly Infrastructure = typeof(PortalContext).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    /// <summary>Services that live on a circuit and so may know of it. Each entry needs a reason.</summary>
    private static readonly Type[] ServicesOfCircuits =
    [
        // Lets nothing into a circuit whose person was signed out.
        typeof(SignedInCircuit),
    ];

    /// <summary>Classes that may be inherited from without being abstract. Each entry needs a reason.</summary>
    private static readonly Type[] Unsealed = [];

    private static readonly string[] Drawers = ["Helpers", "Utils", "Common", "Managers", "Models"];

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_infrastructure_does_not_know_the_web() =>
        Assert.DoesNotContain(Infrastructure.GetReferencedAssemblies(), reference => reference.Name == Web.GetName().Name);

    [Fact]
    public void Services_of_features_take_no_type_of_Blazor() =>
        Assert.Empty(
            from type in Web.GetTypes()
            where type.Namespace?.StartsWith("KinerjaPortal.Web.Features", StringComparison.Ordinal) == true
                && !typeof(IComponent).IsAssignableFrom(type) && !IsInside<IComponent>(type) && !ServicesOfCircuits.Contains(type)
            from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            from parameter in constructor.GetParameters()
            where parameter.ParameterType.Namespace?.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) == true
            select $"{type.Name} takes {parameter.ParameterType.Name}");

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Assert.Empty(
            from page in Web.GetTypes()
            where page.IsDefined(typeof(RouteAttribute))
                && !page.IsDefined(typeof(AuthorizeAttribute)) && !page.IsDefined(typeof(AllowAnonymousAttribute))
            select page.Name);

    [Fact]
    public void Classes_are_sealed() =>
        Assert.Empty(
            from assembly in (Assembly[])[Domain, Infrastructure, Web]
            from type in assembly.GetTypes()
            where type is { IsClass: true, IsSealed: false, IsAbstract: false }
                && type.Namespace?.StartsWith("KinerjaPortal", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)

                // Written by tools: components without code behind, migrations.
                && type.Name != "_Imports"
                && !typeof(IComponent).IsAssignableFrom(type) && !typeof(Migration).IsAssignableFrom(type)
                && !type.Name.EndsWith("ModelSnapshot", StringComparison.Ordinal)
                && !Unsealed.Contains(type)
            select type.FullName);

    [Fact]
    public void There_is_no_drawer_for_odds_and_ends() =>
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Repository.Root, "KinerjaPortal.*")
                .SelectMany(project => Directory.EnumerateDirectories(project, "*", SearchOption.AllDirectories))
                .Where(folder => !folder.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(Path.GetFileName),
            name => Drawers.Contains(name));

    private static bool IsInside<T>(Type type) => type.DeclaringType is { } outer && (typeof(T).IsAssignableFrom(outer) || IsInside<T>(outer));
}
