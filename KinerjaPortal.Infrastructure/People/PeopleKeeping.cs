using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Identity;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.People;

/// <summary>
/// Makes, changes, closes and opens accounts. Whether the keeper may is asked here, of what the database says of them at that very
/// moment, and so it holds for every page and endpoint.
/// </summary>
public sealed class PeopleKeeping(StaffingTransaction staffing, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    public static readonly TimeSpan NewPasswordLifetime = TimeSpan.FromHours(24);

    /// <summary>A new account without a password, and the link by which the person sets one.</summary>
    public Task<PeopleOutcome> AddAsync(Keeper by, PersonDetails who, Guid opdId, AccountRole role, CancellationToken cancellationToken) =>
        staffing.RunAsync<PeopleOutcome>(
            async db =>
            {
                if (await PeopleReader.StandingAsync(db, by.PersonId, cancellationToken) is not { } keeper || !keeper.May(PortalAction.KeepPeople, opdId) || !keeper.MayGive(role))
                {
                    return new PeopleOutcome.NotYours();
                }

                if (await WhyNotAsync(db, who, role, except: null, cancellationToken) is { } wrong)
                {
                    return wrong;
                }

                if (!await db.Opds.AnyAsync(opd => opd.Id == opdId, cancellationToken))
                {
                    return new PeopleOutcome.UnknownOffice();
                }

                var person = PortalUser.New(Guid.CreateVersion7(clock.GetUtcNow()), who, opdId, role);
                db.Users.Add(person);
                Tell(db, by, person, AdminDeed.AccountMade, Described(new AdminFact(AdminDeed.AccountMade, ""), new PersonDetails("", null, ""), who).With(AdminField.Role, null, role).Changes);
                return Link(db, person, by, AccountLinkKind.Invitation);
            },
            cancellationToken);

    /// <summary>Puts right what is written of a person, or gives another role; a new role ends the sessions that have the old one.</summary>
    public Task<PeopleOutcome> ChangeAsync(Keeper by, Guid personId, PersonDetails who, AccountRole role, CancellationToken cancellationToken) =>
        KeepAsync(
            by, personId,
            async (db, keeper, person) =>
            {
                if (role != person.Role && !keeper.MayGive(role))
                {
                    return new PeopleOutcome.NotYours();
                }

                if (role != person.Role && !keeper.MayShutOut(person.Standing))
                {
                    return new PeopleOutcome.OwnAccount();
                }

                if (role != person.Role && (role == AccountRole.Screen || person.Role == AccountRole.Screen))
                {
                    return new PeopleOutcome.ScreenStays();
                }

                if (await WhyNotAsync(db, who, role, except: personId, cancellationToken) is { } wrong)
                {
                    return wrong;
                }

                if (role == AccountRole.Observer && person.Role != role && await HoldsAPostAsync(db, personId, cancellationToken))
                {
                    return new PeopleOutcome.MustGivePostsAway();
                }

                var changes = Described(new AdminFact(AdminDeed.AccountChanged, ""), new PersonDetails(person.FullName, person.Nip, person.Email ?? ""), who).Changes;
                if (changes.Count > 0)
                {
                    Tell(db, by, person, AdminDeed.AccountChanged, changes);
                }

                if (role != person.Role)
                {
                    Tell(db, by, person, AdminDeed.RoleGiven, [new FieldChange(AdminField.Role, person.Role.ToString(), role.ToString())]);
                    db.ObservedOffices.RemoveRange(await db.ObservedOffices.Where(row => row.PersonId == personId).ToListAsync(cancellationToken));
                    person.Role = role;
                    person.ChangeStamp();
                }

                person.Take(who);
                return new PeopleOutcome.Done();
            },
            cancellationToken);

    /// <summary>
    /// Names the offices that an observer reads; all others are taken away, and with one that is taken every session that may still read
    /// it. What is added is seen within a minute, or by signing in anew.
    /// </summary>
    public Task<PeopleOutcome> NameOfficesAsync(Keeper by, Guid personId, IReadOnlyCollection<Guid> opdIds, CancellationToken cancellationToken) => KeepAsync(
        by, personId,
        async (db, keeper, person) =>
        {
            if (!keeper.May(PortalAction.GiveWideRoles))
            {
                return new PeopleOutcome.NotYours();
            }

            if (person.Role != AccountRole.Observer)
            {
                return new PeopleOutcome.NoObserver();
            }

            if (await db.Opds.CountAsync(opd => opdIds.Contains(opd.Id), cancellationToken) != opdIds.Distinct().Count())
            {
                return new PeopleOutcome.UnknownOffice();
            }

            var known = await db.ObservedOffices.Where(row => row.PersonId == personId).ToListAsync(cancellationToken);
            var taken = known.FindAll(row => !opdIds.Contains(row.OpdId));
            db.ObservedOffices.RemoveRange(taken);
            db.ObservedOffices.AddRange(opdIds.Distinct().Except(known.Select(row => row.OpdId)).Select(opdId => new ObservedOfficeRow { PersonId = personId, OpdId = opdId }));
            if (taken.Count > 0)
            {
                person.ChangeStamp();
            }

            var names = await db.Opds.Select(opd => new { opd.Id, opd.ShortName }).ToDictionaryAsync(opd => opd.Id, opd => opd.ShortName, cancellationToken);
            var changes = new AdminFact(AdminDeed.OfficesNamed, "").With(AdminField.Offices, Listed(known.Select(row => row.OpdId)), Listed(opdIds.Distinct())).Changes;
            if (changes.Count > 0)
            {
                Tell(db, by, person, AdminDeed.OfficesNamed, changes);
            }

            return new PeopleOutcome.Done();

            string Listed(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => names[id]).Order(StringComparer.Ordinal));
        },
        cancellationToken);

    /// <summary>
    /// A link by which the person sets a new password. The old one is gone at once and every session with it: an admin who made a link to act
    /// in somebody's name could not do it unnoticed.
    /// </summary>
    public Task<PeopleOutcome> NewLinkAsync(Keeper by, Guid personId, CancellationToken cancellationToken) => KeepAsync(
        by, personId,
        async (db, keeper, person) =>
        {
            if (!keeper.MayShutOut(person.Standing))
            {
                return new PeopleOutcome.OwnAccount();
            }

            if (person.ClosedAt is not null)
            {
                return new PeopleOutcome.IsClosed();
            }

            await EndLinksAsync(db, personId, cancellationToken);
            var kind = person.PasswordHash is null && person.LastSignInAt is null ? AccountLinkKind.Invitation : AccountLinkKind.NewPassword;
            person.PasswordHash = null;
            person.ChangeStamp();
            Tell(db, by, person, AdminDeed.LinkMade, []);
            return Link(db, person, by, kind);
        },
        cancellationToken);

    /// <summary>
    /// Takes passkeys and the second step away from whoever has lost the phone, and ends every session: what is left is the password.
    /// </summary>
    public Task<PeopleOutcome> ForgetDevicesAsync(Keeper by, Guid personId, CancellationToken cancellationToken) => KeepAsync(
        by, personId,
        async (db, keeper, person) =>
        {
            if (!keeper.MayShutOut(person.Standing))
            {
                return new PeopleOutcome.OwnAccount();
            }

            await db.UserPasskeys.Where(passkey => passkey.UserId == personId).ExecuteDeleteAsync(cancellationToken);
            await Authenticators.RemoveAsync(db, person, cancellationToken);
            person.ChangeStamp();
            Tell(db, by, person, AdminDeed.DevicesForgotten, []);
            return new PeopleOutcome.Done();
        },
        cancellationToken);

    /// <summary>Nobody signs in by it any more, and who has goes. What the person holds stays theirs until it is handed over.</summary>
    public Task<PeopleOutcome> CloseAsync(Keeper by, Guid personId, CancellationToken cancellationToken) => KeepAsync(
        by, personId,
        async (db, keeper, person) =>
        {
            if (!keeper.MayShutOut(person.Standing))
            {
                return new PeopleOutcome.OwnAccount();
            }

            await EndLinksAsync(db, personId, cancellationToken);
            if (person.ClosedAt is null)
            {
                Tell(db, by, person, AdminDeed.AccountClosed, []);
            }

            person.ClosedAt ??= clock.GetUtcNow();
            person.ChangeStamp();
            return new PeopleOutcome.Done();
        },
        cancellationToken);

    public Task<PeopleOutcome> OpenAsync(Keeper by, Guid personId, CancellationToken cancellationToken) => KeepAsync(
        by, personId,
        (db, _, person) =>
        {
            if (person.ClosedAt is not null)
            {
                Tell(db, by, person, AdminDeed.AccountOpened, []);
            }

            person.ClosedAt = null;
            return Task.FromResult<PeopleOutcome>(new PeopleOutcome.Done());
        },
        cancellationToken);

    /// <summary>Whether somebody keeps an account now: done where they do.</summary>
    public Task<PeopleOutcome> AskAsync(Keeper by, Guid personId, CancellationToken cancellationToken) =>
        KeepAsync(by, personId, (_, _, _) => Task.FromResult<PeopleOutcome>(new PeopleOutcome.Done()), cancellationToken);

    private void Tell(
        PortalContext db, Keeper by, PortalUser person, AdminDeed deed, IReadOnlyList<FieldChange> changes) =>
        AdminJournal.Write(db, by, person.OpdId, new AdminFact(deed, person.FullName, person.Id) { Changes = changes }, clock.GetUtcNow());

    private static AdminFact Described(AdminFact fact, PersonDetails before, PersonDetails after) => fact
        .With(AdminField.Name, before.Name, after.Name).With(AdminField.Nip, before.Nip, after.Nip).With(AdminField.Email, before.Email, after.Email);

    private Task<PeopleOutcome> KeepAsync(
        Keeper by, Guid personId, Func<PortalContext, AccountStanding, PortalUser, Task<PeopleOutcome>> change, CancellationToken cancellationToken) =>
        staffing.RunAsync(
            async db => await PeopleReader.StandingAsync(db, by.PersonId, cancellationToken) is not { } keeper ? new PeopleOutcome.NotYours()
                : await db.Users.SingleOrDefaultAsync(user => user.Id == personId, cancellationToken) is not { } person ? new PeopleOutcome.UnknownPerson()
                : !keeper.MayKeep(person.Standing) ? new PeopleOutcome.NotYours()
                : await change(db, keeper, person),
            cancellationToken);

    private static Task<int> EndLinksAsync(PortalContext db, Guid personId, CancellationToken cancellationToken) =>
        db.AccountLinks.Where(link => link.PersonId == personId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Now or from a day to come: whoever may do nothing holds none.</summary>
    private async Task<bool> HoldsAPostAsync(PortalContext db, Guid personId, CancellationToken cancellationToken)
    {
        // Yesterday by UTC is over in every zone of the country.
        var over = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        return await db.Assignments.AnyAsync(held => held.PersonId == personId && (held.Until == null || held.Until > over), cancellationToken);
    }

    private static async Task<PeopleOutcome?> WhyNotAsync(
        PortalContext db, PersonDetails who, AccountRole role, Guid? except, CancellationToken cancellationToken)
    {
        if (who.WhyNot(role) is { } fault)
        {
            return new PeopleOutcome.Wrong(fault);
        }

        if (role == AccountRole.Screen)
        {
            return null;
        }

        var address = PortalUser.Normalized(who.Email);
        return await db.Users.AnyAsync(user => user.NormalizedUserName == address && user.Id != except, cancellationToken)
            ? new PeopleOutcome.EmailTaken()
            : null;
    }

    private PeopleOutcome.LinkMade Link(PortalContext db, PortalUser person, Keeper by, AccountLinkKind kind)
    {
        // That of a screen is typed with a remote control, by somebody who stands before it.
        var isScreen = person.Role == AccountRole.Screen;
        var (token, now) = (isScreen ? LinkToken.NewTyped() : LinkToken.New(), clock.GetUtcNow());
        var until = now + (kind == AccountLinkKind.Invitation && !isScreen ? InvitationLifetime : NewPasswordLifetime);
        db.AccountLinks.Add(new AccountLinkRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            PersonId = person.Id,
            TokenHash = LinkToken.HashOf(token),
            MadeAt = now,
            ExpiresAt = until,
            MadeById = by.PersonId,
        });
        return new PeopleOutcome.LinkMade(person.Id, person.FullName, token, until);
    }
}
