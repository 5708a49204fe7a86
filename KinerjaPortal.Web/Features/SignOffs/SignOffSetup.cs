namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>The services of sign-off.</summary>
internal static class SignOffSetup
{
    public static IHostApplicationBuilder AddSignOffs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignOffRefusalWords>();
        return builder;
    }
}
