using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Organisation.Keeping;

/// <summary>
/// Makes, corrects and deletes the posts of an office. Whether the keeper may is asked here, of what the database says of them at that very
/// moment.
/// </summary>
public sealed class PostKeeping(StaffingTransaction staffing, TimeProvider clock)
{
    /// <summary>A board has a column for each.</summary>
    public const int MostPosts = 200;

    public Task<PostOutcome> AddAsync(Keeper by, Guid opdId, PostDetails details, CancellationToken cancellationToken) => KeepAsync(
        by, opdId,
        async (db, posts) =>
        {
            if (await WhyNotAsync(db, opdId, details, posts, cancellationToken) is { } refused)
            {
                return refused;
            }

            if (posts.Count >= MostPosts)
            {
                return new PostOutcome.TooMany();
            }

            var made = new Pelaksana(
                Guid.CreateVersion7(clock.GetUtcNow()), opdId, details.Code, details.Name, 0, details.IsExternal, details.PlansCycles, details.LinkedOpdId);
            db.Pelaksana.Add(made);
            AdminJournal.Write(db, by, opdId, PostFact.Made(made), clock.GetUtcNow());
            Arrange(db, [.. posts], made, details.Place ?? posts.Count + 1);
            return new PostOutcome.Made(made);
        },
        cancellationToken);

    public Task<PostOutcome> CorrectAsync(Keeper by, Guid opdId, Guid postId, PostDetails details, CancellationToken cancellationToken) => KeepAsync(
        by, opdId,
        async (db, posts) =>
        {
            if (posts.Find(post => post.Id == postId) is not { } post)
            {
                return new PostOutcome.UnknownPost();
            }

            var others = posts.Where(other => other.Id != postId).ToList();
            if (await WhyNotAsync(db, opdId, details, others, cancellationToken) is { } refused)
            {
                return refused;
            }

            if (details.Code != post.Code && await PostUses.OfAsync(db, post, cancellationToken) is { HasItsCode: true } use)
            {
                return new PostOutcome.CodeInUse(use);
            }

            var fact = PostFact.Corrected(post, details);
            if (fact.Changes.Count > 0)
            {
                AdminJournal.Write(db, by, opdId, fact, clock.GetUtcNow());
            }

            // The record is read-only, and the context knows it already: its values are set through the entry.
            db.Entry(post).CurrentValues.SetValues(post with
            {
                Code = details.Code,
                Name = details.Name,
                IsExternal = details.IsExternal,
                PlansCycles = details.PlansCycles,
                LinkedOpdId = details.LinkedOpdId,
            });
            if (details.Place is { } place)
            {
                Arrange(db, others, post, place);
            }

            return new PostOutcome.Done();
        },
        cancellationToken);

    /// <summary>Takes away a post that nothing uses: one that was entered by mistake.</summary>
    public Task<PostOutcome> DeleteAsync(Keeper by, Guid opdId, Guid postId, CancellationToken cancellationToken) => KeepAsync(
        by, opdId,
        async (db, posts) =>
        {
            if (posts.Find(post => post.Id == postId) is not { } post)
            {
                return new PostOutcome.UnknownPost();
            }

            if (await PostUses.OfAsync(db, post, cancellationToken) is { IsAny: true } use)
            {
                return new PostOutcome.InUse(use);
            }

            db.Pelaksana.Remove(post);
            AdminJournal.Write(
                db, by, opdId, new AdminFact(AdminDeed.PostDeleted, post.Name, post.Id).With(AdminField.Code, post.Code, null), clock.GetUtcNow());
            return new PostOutcome.Done();
        },
        cancellationToken);

    private static async Task<PostOutcome?> WhyNotAsync(
        PortalContext db, Guid opdId, PostDetails details, IReadOnlyList<Pelaksana> others, CancellationToken cancellationToken)
    {
        if (details.WhyNot() is { } fault)
        {
            return new PostOutcome.Wrong(fault);
        }

        if (others.FirstOrDefault(other => details.IsCalled(other.Name)) is { } namesake)
        {
            return new PostOutcome.NameTaken(namesake);
        }

        if (others.FirstOrDefault(other => other.Code == details.Code) is { } holder)
        {
            return new PostOutcome.CodeTaken(holder);
        }

        return details.LinkedOpdId is { } linked && (linked == opdId || !await db.Opds.AnyAsync(opd => opd.Id == linked, cancellationToken))
            ? new PostOutcome.UnknownOffice()
            : null;
    }

    /// <summary>Puts a post among the others, and numbers all of them from 1.</summary>
    private static void Arrange(PortalContext db, List<Pelaksana> others, Pelaksana post, int place)
    {
        others.Insert(Math.Clamp(place, 1, others.Count + 1) - 1, post);
        foreach (var (one, index) in others.Select((one, index) => (one, index)))
        {
            db.Entry(one).Property(known => known.Order).CurrentValue = index + 1;
        }
    }

    /// <param name="change">With the office's posts in their order.</param>
    private Task<PostOutcome> KeepAsync(
        Keeper by, Guid opdId, Func<PortalContext, List<Pelaksana>, Task<PostOutcome>> change, CancellationToken cancellationToken) => staffing.RunAsync(
        async db =>
        {
            if (await PeopleReader.StandingAsync(db, by.PersonId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepPosts, opdId))
            {
                return new PostOutcome.NotYours();
            }

            return await db.Opds.AnyAsync(opd => opd.Id == opdId, cancellationToken)
                ? await change(db, await db.Pelaksana.Where(post => post.OpdId == opdId).OrderBy(post => post.Order).ToListAsync(cancellationToken))
                : new PostOutcome.UnknownOffice();
        },
        cancellationToken);
}
