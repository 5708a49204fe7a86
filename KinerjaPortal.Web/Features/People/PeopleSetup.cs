namespace KinerjaPortal.Web.Features.People;

/// <summary>Accounts: the first admin, those of an office, and their passwords.</summary>
internal static class PeopleSetup
{
    public static IHostApplicationBuilder AddPeople(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AccountPath>();
        builder.Services.AddSingleton<NewPasswords>();
        builder.Services.AddSingleton<PeopleCommands>();
        builder.Services.AddHostedService<FirstAdminNotice>();
        return builder;
    }

    public static void MapPeople(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSetUp();
        endpoints.MapInvitation();
    }
}
