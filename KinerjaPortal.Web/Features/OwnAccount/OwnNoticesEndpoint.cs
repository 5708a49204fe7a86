using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Notifications;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.OwnAccount;

/// <summary>Of what a person is told: everything but what they have unticked.</summary>
internal static class OwnNoticesEndpoint
{
    public const string Path = "/akun/kabar";

    public const string Saved = "NoticesSaved";

    public static void MapOwnNotices(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, SaveAsync).RequireAuthorization().Asks(PortalAction.KeepOwnAccount).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> SaveAsync(IFormCollection form, HttpContext http, OwnAccountForms forms, Inboxes inboxes)
    {
        var (person, refusal) = await forms.ReadAsync(http);
        if (person is null)
        {
            return OwnAccountEndpoints.Refused(refusal);
        }

        // A word that is no kind ticks nothing.
        var muted = Enum.GetValues<NotificationKind>().Where(kind => !form["jenis"].Contains(kind.ToString(), StringComparer.Ordinal)).ToHashSet();
        await inboxes.MuteAsync(person.Id, muted, CancellationToken.None);
        return OwnAccountEndpoints.Done(Saved);
    }
}
