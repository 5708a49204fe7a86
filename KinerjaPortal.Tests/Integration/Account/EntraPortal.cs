using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Tests.Support;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>The real portal with Microsoft accounts switched on, and a tenant of its own.</summary>
public sealed class EntraPortal : PortalHost
{
    internal EntraStandIn Microsoft { get; } = EntraStandIn.Start();

    internal EntraInvitations Invitations => Services.GetRequiredService<EntraInvitations>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Microsoft.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("EntraId:TenantId", EntraStandIn.Tenant);
        builder.UseSetting("EntraId:ClientId", EntraStandIn.Client);
        builder.ConfigureTestServices(services => services.Configure<OpenIdConnectOptions>("Entra", options =>
        {
            options.MetadataAddress = Microsoft.MetadataAddress;

            // On this machine alone there is no https: neither for the metadata nor for cookies that another site's form brings back.
            options.RequireHttpsMetadata = false;
            options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Unspecified;
        }));
    }
}
