using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace KinerjaPortal.Tests.Integration.People;

/// <summary>A portal as it begins outside of the demo: offices and SOPs, and nobody who could sign in.</summary>
public sealed class PortalWithoutAdmin : PortalHost
{
    public PortalWithoutAdmin()
    {
    }

    /// <param name="file">The database of another node of it.</param>
    internal PortalWithoutAdmin(string file)
        : base(file)
    {
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Enabled", "false");
    }
}
