using System.Data.Common;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Live;
using KinerjaPortal.Web.Features.Versions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Designer;

public sealed class DraftSittingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "kec-berbek";

    private readonly Guid _tab = Guid.NewGuid();
    private readonly Guid _otherTab = Guid.NewGuid();

    private DraftSittings Sittings => portal.Services.GetRequiredService<DraftSittings>();

    private SopDrafts Drafts => portal.Services.GetRequiredService<SopDrafts>();

    [Fact]
    public async Task Every_edit_is_saved_by_itself_and_quick_ones_together_in_their_order()
    {
        var (sitting, page) = await SitDownAsync(await NewAsync(), _tab);
        using var _ = page;

        for (var i = 0; i < 30; i++)
        {
            Assert.NotNull(sitting.Do(new ChangeCell(sitting.View.Sheet.Steps[1].Id, SheetCell.Activity, $"Menyusun konsep {i}")));
        }

        await sitting.SettleAsync(CancellationToken.None);

        var saved = (await Drafts.FindAsync(sitting.Seat.SopId, CancellationToken.None))!;
        Assert.Equal("Menyusun konsep 29", saved.Sheet.Steps[1].Activity);
        Assert.InRange(saved.Revision, 1, 30);
        Assert.Equal((SaveState.Saved, saved.Revision), (sitting.View.Saving, sitting.View.Draft.Revision));
    }

    [Fact]
    public async Task All_of_it_can_be_undone_after_the_page_was_lost_and_opened_again()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        sitting.Do(new RemoveSteps([draft.Sheet.Steps[1].Id]));
        sitting.Do(new MoveLane("sekretaris", 0));
        page.Dispose();
        await Eventually.TrueAsync(async () => (await FoundAsync(draft)).Editor is null, "the draft is laid down");

        var (again, newPage) = await SitDownAsync(await FoundAsync(draft), _tab);
        using var _ = newPage;
        Assert.Same(sitting, again);
        Assert.NotNull(again.Undo());
        Assert.NotNull(again.Undo());
        Assert.Null(again.Undo());
        await again.SettleAsync(CancellationToken.None);

        Assert.Equal(draft.Sheet.Steps.Select(step => step.Id), (await FoundAsync(draft)).Sheet.Steps.Select(step => step.Id));
    }

    [Fact]
    public async Task A_reload_opens_before_the_old_page_is_gone_and_keeps_the_draft()
    {
        var draft = await NewAsync();
        var (sitting, oldPage) = await SitDownAsync(draft, _tab);
        var (_, newPage) = await SitDownAsync(draft, _tab);
        using var _ = newPage;

        oldPage.Dispose();
        await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);

        Assert.True(sitting.View.MayDraw);
        Assert.Equal(_tab, (await FoundAsync(draft)).Editor!.SittingId);
    }

    [Fact]
    public async Task A_second_tab_reads_along_and_sees_who_draws()
    {
        var draft = await NewAsync();
        var (first, page) = await SitDownAsync(draft, _tab);
        var (second, reader) = await SitDownAsync(draft, _otherTab);
        using var _ = page;
        using var __ = reader;

        Assert.Equal((DraftHold.Reading, _tab), (second.View.Hold, second.View.Draft.Editor!.SittingId));
        Assert.Null(second.Do(new RenumberSteps()));
        first.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Menugaskan tim"));
        await first.SettleAsync(CancellationToken.None);

        Assert.Equal("Menugaskan tim", second.View.Sheet.Steps[0].Activity);
    }

    [Fact]
    public async Task A_take_over_loses_nothing_and_the_first_tab_knows_at_once()
    {
        var draft = await NewAsync();
        var (first, page) = await SitDownAsync(draft, _tab);
        var (second, reader) = await SitDownAsync(draft, _otherTab);
        using var _ = page;
        using var __ = reader;
        first.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Menugaskan tim"));

        await Sittings.TakeOverAsync(second, CancellationToken.None);

        Assert.Equal((true, "Menugaskan tim"), (second.View.MayDraw, second.View.Sheet.Steps[0].Activity));
        Assert.Equal((DraftHold.Reading, false), (first.View.Hold, first.View.LostUnsaved));
        Assert.Null(first.Do(new RenumberSteps()));
        second.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Output, "Surat tugas"));
        await second.SettleAsync(CancellationToken.None);
        Assert.Equal("Surat tugas", first.View.Sheet.Steps[0].MutuBaku.Output);
    }

    [Fact]
    public async Task What_another_node_did_is_learnt_and_nothing_is_overwritten()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        using var _ = page;
        var admin = await portal.AdminAsync(Opd);
        var theirs = new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Dari simpul lain").Apply(draft.Sheet);
        await Drafts.OpenAsync(draft.VersionId, _otherTab, admin.PersonId, takeOver: true, CancellationToken.None);
        await Drafts.SaveAsync(draft.VersionId, _otherTab, 0, theirs, admin.PersonId, CancellationToken.None);

        Assert.NotNull(sitting.Do(new RemoveSteps([draft.Sheet.Steps[1].Id])));
        await sitting.SettleAsync(CancellationToken.None);

        Assert.Equal((DraftHold.Reading, true), (sitting.View.Hold, sitting.View.LostUnsaved));
        Assert.Equal(("Dari simpul lain", 5), (sitting.View.Sheet.Steps[0].Activity, sitting.View.Sheet.Steps.Count));
        Assert.Equal(1, (await FoundAsync(draft)).Revision);
    }

    [Fact]
    public async Task While_the_database_is_away_the_draft_says_so_and_saves_when_it_is_back()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        using var _ = page;
        await RenameAsync("SopDrafts", "SopDraftsAway");
        try
        {
            sitting.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Tidak hilang"));
            await Eventually.TrueAsync(() => sitting.View.Saving == SaveState.Retrying, "the draft says that it is not saved");
            Assert.True(sitting.View.MayDraw);
        }
        finally
        {
            await RenameAsync("SopDraftsAway", "SopDrafts");
        }

        await sitting.SettleAsync(CancellationToken.None);

        Assert.Equal("Tidak hilang", (await FoundAsync(draft)).Sheet.Steps[0].Activity);
        Assert.Equal(SaveState.Saved, sitting.View.Saving);
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_ends_neither_the_saving_nor_the_portal()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        using var _ = page;
        await SayDocumentTypeAsync(draft, "rusak");
        try
        {
            sitting.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Tidak hilang"));
            await Eventually.TrueAsync(() => sitting.View.Saving == SaveState.Retrying, "the draft says that it is not saved");
            await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);
        }
        finally
        {
            await SayDocumentTypeAsync(draft, nameof(DocumentType.Renja));
        }

        await sitting.SettleAsync(CancellationToken.None);

        Assert.Equal("Tidak hilang", (await FoundAsync(draft)).Sheet.Steps[0].Activity);
        Assert.Equal((SaveState.Saved, true), (sitting.View.Saving, sitting.View.MayDraw));
    }

    [Fact]
    public async Task What_the_database_refuses_for_good_ends_the_saving_and_keeps_what_was_drawn()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        await SqlAsync("CREATE TRIGGER \"NoMore\" BEFORE UPDATE OF \"Revision\" ON \"SopDrafts\" BEGIN SELECT RAISE(ABORT, 'ditolak'); END");
        try
        {
            sitting.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Tidak hilang"));

            Assert.False(await sitting.SettleAsync(TestContext.Current.CancellationToken));
            Assert.Equal((SaveState.Stopped, true, "Tidak hilang"), (sitting.View.Saving, sitting.View.MayDraw, sitting.View.Sheet.Steps[0].Activity));
            await Assert.ThrowsAsync<TimeoutException>(async () =>
                await portal.Services.GetRequiredService<VersionCommands>().SubmitAsync(await portal.AdminAsync(Opd), draft.VersionId, CancellationToken.None));

            // The page is left and opened again.
            page.Dispose();
            await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);
            Assert.Equal("Tidak hilang", (await SitDownAsync(await FoundAsync(draft), _tab)).Sitting.View.Sheet.Steps[0].Activity);
        }
        finally
        {
            await SqlAsync("DROP TRIGGER \"NoMore\"");
        }

        sitting.SaveAgain();
        Assert.True(await sitting.SettleAsync(CancellationToken.None));
        Assert.Equal("Tidak hilang", (await FoundAsync(draft)).Sheet.Steps[0].Activity);
    }

    [Fact]
    public async Task A_take_over_that_did_not_succeed_costs_the_first_tab_nothing()
    {
        var draft = await NewAsync();
        var (first, page) = await SitDownAsync(draft, _tab);
        var (second, reader) = await SitDownAsync(draft, _otherTab);
        using var _ = page;
        using var __ = reader;
        await RenameAsync("SopDrafts", "SopDraftsAway");
        try
        {
            first.Do(new ChangeCell(draft.Sheet.Steps[0].Id, SheetCell.Activity, "Tidak hilang"));
            await Eventually.TrueAsync(() => first.View.Saving == SaveState.Retrying, "the draft says that it is not saved");
            await Assert.ThrowsAnyAsync<DbException>(() => Sittings.TakeOverAsync(second, CancellationToken.None));
        }
        finally
        {
            await RenameAsync("SopDraftsAway", "SopDrafts");
        }

        await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);
        await first.SettleAsync(CancellationToken.None);
        await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);

        Assert.Equal("Tidak hilang", (await FoundAsync(draft)).Sheet.Steps[0].Activity);
        Assert.Equal(("Tidak hilang", true, false), (first.View.Sheet.Steps[0].Activity, first.View.MayDraw, first.View.LostUnsaved));
    }

    [Fact]
    public async Task A_draft_thrown_away_ends_the_sitting()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        using var _ = page;

        await portal.Services.GetRequiredService<DraftCommands>().DiscardAsync(await portal.AdminAsync(Opd), draft, CancellationToken.None);
        await Sittings.RefreshAsync(draft.VersionId, CancellationToken.None);

        Assert.Equal(DraftHold.Gone, sitting.View.Hold);
    }

    [Fact]
    public async Task A_page_that_watches_hears_of_every_change()
    {
        var draft = await NewAsync();
        var (sitting, page) = await SitDownAsync(draft, _tab);
        using var _ = page;
        using var patience = new CancellationTokenSource(Eventually.Patience);
        sitting.Do(new MoveLane("sekretaris", 0));

        await foreach (var change in page.ChangesAsync(patience.Token))
        {
            if (change.State is { Saving: SaveState.Saved, Draft.Revision: 1 })
            {
                Assert.Equal("sekretaris", change.State.Sheet.Lanes[0].Pelaksana);
                break;
            }
        }
    }

    private async Task<SopDraft> NewAsync() => Assert.IsType<DraftOutcome.Done>(
        await portal.Services.GetRequiredService<DraftCommands>().BeginSopAsync(
            await portal.AdminAsync(Opd), DocumentType.Renja, SmallSop.Version.Definition, CancellationToken.None)).Draft;

    private async Task<SopDraft> FoundAsync(SopDraft draft) => (await Drafts.FindAsync(draft.Sop.Id, CancellationToken.None))!;

    private async Task<(DraftSitting Sitting, LiveSubscription<SittingView> Page)> SitDownAsync(SopDraft draft, Guid tab)
    {
        var sitting = Sittings.At(draft, tab, (await portal.AdminAsync(Opd)).PersonId);
        var page = sitting.Subscribe(() => true);
        await Sittings.OpenAsync(sitting, CancellationToken.None);
        return (sitting, page);
    }

    private Task RenameAsync(string from, string to) => SqlAsync($"ALTER TABLE \"{from}\" RENAME TO \"{to}\"");

    private Task SayDocumentTypeAsync(SopDraft draft, string word) =>
        SqlAsync($"UPDATE \"Sops\" SET \"DocumentType\" = '{word}' WHERE \"Id\" = '{draft.Sop.Id.ToString().ToUpperInvariant()}'");

    private async Task SqlAsync(string text)
    {
        await using var connection = new SqliteConnection($"Data Source={portal.DatabaseFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
