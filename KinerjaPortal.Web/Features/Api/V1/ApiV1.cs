using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Files;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>
/// The API under <c>/api/v1</c>: the same services as the pages, for scripts. English property names, the domain's nouns kept.
/// </summary>
internal static class ApiV1
{
    public const string Prefix = "/api/v1";
    public const string KeyHeader = "Idempotency-Key";

    public static void MapApiV1(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix)
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(SignInSchemes.Api).RequireAuthenticatedUser().AddRequirements(DoorRequirement.Instance))
            .DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapLogin();
        api.MapOpds();
        api.MapAssignments();
        api.MapSops();
        api.MapCycles();
        api.MapHandoffs();
        api.MapCycleDocuments();
        api.MapCycleBahan();
        api.MapCycleFiles();
        api.MapCycleSignOffs();
        api.MapPaperSignature();
        api.MapEvents();
        api.MapSearch();
        UploadEndpoints.MapForApi(api);
    }

    /// <summary>The caller of a request that passed authentication.</summary>
    public static Caller Caller(this HttpContext http) =>
        Account.Caller.From(http.User) ?? throw new InvalidOperationException("An authenticated request without an office.");
}
