using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Sops;

public abstract class SopDraftsContract<THost>(THost portal) : IClassFixture<THost>
    where THost : PortalHost
{
    private const string Opd = "kec-kelara";

    private readonly Guid _tab = Guid.NewGuid();
    private readonly Guid _otherTab = Guid.NewGuid();

    private SopDrafts Drafts => portal.Services.GetRequiredService<SopDrafts>();

    [Fact]
    public async Task A_new_SOP_is_a_draft_alone_which_no_cycle_starts_on()
    {
        var draft = await NewAsync();

        Assert.Equal((1, SopVersionStatus.Draft, 0, null), (draft.Number, draft.Status, draft.Revision, draft.Editor));
        Assert.Equal("Penyusunan Renja", draft.Sop.Title);
        Assert.Null(await portal.Services.GetRequiredService<SopCatalogue>().FindAsync(draft.Sop.Id, CancellationToken.None));
        Assert.Contains(await Drafts.ListAsync(draft.Sop.OpdId, CancellationToken.None), listed => listed.VersionId == draft.VersionId);
    }

    [Fact]
    public async Task What_is_saved_is_there_for_the_next_one_with_who_saved_and_under_its_title()
    {
        var draft = Opened(await OpenAsync(await NewAsync(), _tab));
        var sheet = draft.Sheet with { Identity = draft.Sheet.Identity with { Title = "Penyusunan Renja Kecamatan" } };

        var saved = Done(await SaveAsync(draft, _tab, sheet));

        Assert.Equal(1, saved.Revision);
        var found = (await Drafts.FindAsync(draft.Sop.Id, CancellationToken.None))!;
        Assert.Equal(("Penyusunan Renja Kecamatan", "Penyusunan Renja Kecamatan", 1), (found.Sop.Title, found.Sheet.Identity.Title, found.Revision));
        Assert.Equal((_tab, "Admin Kecamatan Kelara"), (found.Editor!.SittingId, found.Editor.Name));
    }

    [Fact]
    public async Task A_second_tab_is_told_who_draws_and_changes_nothing()
    {
        var draft = Opened(await OpenAsync(await NewAsync(), _tab));

        var outcome = Assert.IsType<DraftOutcome.InOtherHands>(await OpenAsync(draft, _otherTab));

        Assert.Equal(_tab, outcome.Draft.Editor!.SittingId);
        Assert.IsType<DraftOutcome.InOtherHands>(await SaveAsync(draft, _otherTab, draft.Sheet));
        Assert.Equal(0, (await Drafts.FindAsync(draft.Sop.Id, CancellationToken.None))!.Revision);
    }

    [Fact]
    public async Task After_a_take_over_the_first_tab_cannot_save()
    {
        var draft = Opened(await OpenAsync(await NewAsync(), _tab));
        var taken = Opened(await OpenAsync(draft, _otherTab, takeOver: true));

        var outcome = Assert.IsType<DraftOutcome.InOtherHands>(await SaveAsync(draft, _tab, draft.Sheet));

        Assert.Equal(_otherTab, outcome.Draft.Editor!.SittingId);
        Assert.False(await Drafts.StayAsync(draft.VersionId, _tab, CancellationToken.None));
        Assert.Equal(1, Done(await SaveAsync(taken, _otherTab, draft.Sheet)).Revision);
    }

    [Fact]
    public async Task Nothing_is_saved_on_a_revision_that_is_old()
    {
        var draft = Opened(await OpenAsync(await NewAsync(), _tab));
        var seen = new RemoveSteps([draft.Sheet.Steps[1].Id]).Apply(draft.Sheet);
        await SaveAsync(draft, _tab, seen);

        var outcome = Assert.IsType<DraftOutcome.SavedElsewhere>(await SaveAsync(draft, _tab, draft.Sheet));

        Assert.Equal((1, seen.Steps.Count), (outcome.Draft.Revision, outcome.Draft.Sheet.Steps.Count));
    }

    [Fact]
    public async Task A_draft_that_was_laid_down_or_not_heard_of_is_free()
    {
        var left = Opened(await OpenAsync(await NewAsync(), _tab));
        await Drafts.LeaveAsync(left.VersionId, _tab, CancellationToken.None);
        Opened(await OpenAsync(left, _otherTab));

        var silent = Opened(await OpenAsync(await NewAsync(), _tab));
        portal.Clock.Advance(SopDrafts.PresentFor + TimeSpan.FromSeconds(1));
        Opened(await OpenAsync(silent, _otherTab));
    }

    [Fact]
    public async Task An_SOP_has_one_draft_also_when_two_admins_begin_at_once()
    {
        var admin = await AdminAsync();
        var sop = (await portal.Services.GetRequiredService<SopCatalogue>().ListAsync(admin.OpdId, CancellationToken.None))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Drafts.CreateVersionAsync(sop.Sop.Id, sop.Version.Definition, admin.Id, CancellationToken.None)));

        var made = Done(Assert.Single(outcomes, outcome => outcome is DraftOutcome.Done));
        Assert.Equal(sop.Version.Number + 1, made.Number);
        Assert.All(outcomes.Where(outcome => outcome is not DraftOutcome.Done),
            outcome => Assert.Equal(made.VersionId, Assert.IsType<DraftOutcome.HasDraft>(outcome).Draft.VersionId));
        Assert.Equal(sop.Version.Steps.Select(step => step.Id), made.Sheet.Steps.Select(step => step.Id));
        Assert.True(await Drafts.DiscardAsync(made.VersionId, CancellationToken.None));
        Assert.NotNull(await portal.Services.GetRequiredService<SopCatalogue>().FindAsync(sop.Sop.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_draft_thrown_away_takes_along_an_SOP_that_never_was_anything_else()
    {
        var draft = Opened(await OpenAsync(await NewAsync(), _tab));

        Assert.True(await Drafts.DiscardAsync(draft.VersionId, CancellationToken.None));

        Assert.False(await Drafts.DiscardAsync(draft.VersionId, CancellationToken.None));
        Assert.IsType<DraftOutcome.Gone>(await SaveAsync(draft, _tab, draft.Sheet));
        await using var db = portal.Database();
        Assert.False(await db.Sops.AnyAsync(sop => sop.Id == draft.Sop.Id));
    }

    private async Task<SopDraft> NewAsync()
    {
        var admin = await AdminAsync();
        return await Drafts.CreateSopAsync(admin.OpdId, Opd, DocumentType.Renja, SmallSop.Version.Definition, admin.Id, CancellationToken.None);
    }

    private async Task<(Guid Id, Guid OpdId)> AdminAsync()
    {
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Opd}.demo");
        return (admin.Id, admin.OpdId);
    }

    private async Task<DraftOutcome> OpenAsync(SopDraft draft, Guid tab, bool takeOver = false) =>
        await Drafts.OpenAsync(draft.VersionId, tab, (await AdminAsync()).Id, takeOver, CancellationToken.None);

    private async Task<DraftOutcome> SaveAsync(SopDraft draft, Guid tab, SopDefinition sheet) =>
        await Drafts.SaveAsync(draft.VersionId, tab, draft.Revision, sheet, (await AdminAsync()).Id, CancellationToken.None);

    private static SopDraft Opened(DraftOutcome outcome) => Done(outcome);

    private static SopDraft Done(DraftOutcome outcome) => Assert.IsType<DraftOutcome.Done>(outcome).Draft;
}

public sealed class SopDraftsOnSqlite(PortalHost portal) : SopDraftsContract<PortalHost>(portal);

public sealed class SopDraftsOnSqlServer : SopDraftsContract<SqlServerPortalHost>
{
    public SopDraftsOnSqlServer(SqlServerPortalHost portal)
        : base(portal) => TestSqlServer.SkipWhereMissing();
}
