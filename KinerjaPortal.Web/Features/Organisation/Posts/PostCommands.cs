using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Organisation.Posts;

/// <summary>The one way by which the posts of an office are kept; the log says who did what to which.</summary>
public sealed class PostCommands(PostKeeping keeping, OfficeReader reader, PeopleReader people, TimeProvider clock, ILogger<PostCommands> log)
{
    /// <summary>The posts of an office; null where they are not the caller's to keep.</summary>
    public async Task<IReadOnlyList<KeptPost>?> OfOfficeAsync(Caller caller, Opd office, CancellationToken cancellationToken) =>
        (await people.StandingAsync(caller.PersonId, cancellationToken))?.May(PortalAction.KeepPosts, office.Id) == true
            ? await reader.PostsAsync(office.Id, office.Zone.DateOf(clock.GetUtcNow()), cancellationToken)
            : null;

    public Task<PostOutcome> AddAsync(Caller caller, Guid opdId, PostDetails details, CancellationToken cancellationToken) =>
        ToldAsync(caller, "makes", details.Code, opdId, () => keeping.AddAsync(caller.Keeper, opdId, details, cancellationToken));

    public Task<PostOutcome> CorrectAsync(Caller caller, Guid opdId, Guid postId, PostDetails details, CancellationToken cancellationToken) =>
        ToldAsync(caller, "corrects", postId, opdId, () => keeping.CorrectAsync(caller.Keeper, opdId, postId, details, cancellationToken));

    public Task<PostOutcome> DeleteAsync(Caller caller, Guid opdId, Guid postId, CancellationToken cancellationToken) =>
        ToldAsync(caller, "deletes", postId, opdId, () => keeping.DeleteAsync(caller.Keeper, opdId, postId, cancellationToken));

    private async Task<PostOutcome> ToldAsync(Caller caller, string what, object which, Guid opdId, Func<Task<PostOutcome>> change)
    {
        var outcome = await change();
        log.LogInformation("Admin {PersonId} {What} the post {Post} of {Opd}: {Outcome}", caller.PersonId, what, which, opdId, outcome.GetType().Name);
        return outcome;
    }
}
