using System.Net;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace KinerjaPortal.Tests.Integration.Health;

/// <summary>Whoever watches over the portal is told what stands in the way of its work.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task It_is_ready_while_its_files_are_its_own_and_not_when_the_folder_is_another_portals()
    {
        await using var one = new PortalHost();
        await one.InitializeAsync();
        await using var other = new PortalHost();
        await other.InitializeAsync();
        Assert.Equal((HttpStatusCode.OK, "siap"), await ReadyAsync(one));

        // As where the wrong share was mounted.
        File.Copy(Path.Combine(other.FilesRoot, "portal.id"), Path.Combine(one.FilesRoot, "portal.id"), overwrite: true);
        var (status, why) = await ReadyAsync(one);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("bukan milik basis data ini", why, StringComparison.Ordinal);

        // As where none was.
        File.Delete(Path.Combine(one.FilesRoot, "portal.id"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(one)).Status);
    }

    [Fact]
    public async Task A_second_node_on_the_same_database_and_folder_is_as_ready_as_the_first()
    {
        await using var first = new PortalHost();
        await first.InitializeAsync();
        await using var second = new PortalHost(first.DatabaseFile);
        await second.InitializeAsync();

        Assert.Equal((HttpStatusCode.OK, "siap"), await ReadyAsync(first));
        Assert.Equal((HttpStatusCode.OK, "siap"), await ReadyAsync(second));
    }

    [Fact]
    public async Task It_is_not_ready_where_no_file_can_be_taken_for_want_of_room()
    {
        await using var portal = new FullPortal();
        await portal.InitializeAsync();

        var (status, why) = await ReadyAsync(portal);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("ruang disk", why, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Why)> ReadyAsync(PortalHost portal)
    {
        using var http = PortalApi.Anonymous(portal.Address);
        using var answer = await http.Http.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FullPortal : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Files:KeepFreeMegabytes", $"{int.MaxValue}");
        }
    }
}
