using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Bahan;

/// <summary>What is usually asked for at a step: who keeps it, and where it is found again.</summary>
public sealed class BahanTemplateTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Lkjip = "kesbangpol-mura-lkjip";

    private static readonly BahanTemplate s_thing = new(
        " Realisasi ", "Triwulan I sampai IV.", BahanKind.Isian, ["Indikator", "Realisasi"], Required: true, Restricted: true, ["kabid-politik", "kabid"],
        BahanStory.File("format.xlsx"));

    private BahanTemplates Templates => portal.Services.GetRequiredService<BahanTemplates>();

    [Theory]
    [InlineData(Renja.Kasubag)]
    [InlineData("admin")]
    public async Task Who_plans_and_the_admin_keep_a_template_and_the_next_one_stands_in_its_place(string post)
    {
        var (sheet, step) = await CollectingStepAsync(Lkjip);

        Assert.IsType<TemplateOutcome.Saved>(await SaveAsync(post, sheet, step, s_thing, s_thing with { Title = "Anggaran", Format = null }));
        Assert.IsType<TemplateOutcome.Saved>(await SaveAsync(post, sheet, step, s_thing));

        var kept = Assert.Single(await Templates.ListAsync(sheet, step, CancellationToken.None));
        Assert.Equal(("Realisasi", "Triwulan I sampai IV.", true, true), (kept.Title, kept.Note, kept.Required, kept.Restricted));
        Assert.Equal(["Indikator", "Realisasi"], kept.Columns);
        Assert.Equal(["kabid-politik", "kabid"], kept.Posts);
        Assert.Equal((s_thing.Format!.Name, s_thing.Format.Sha256, s_thing.Format.Size), (kept.Format!.Name, kept.Format.Sha256, kept.Format.Size));
    }

    [Fact]
    public async Task The_holder_of_the_steps_post_keeps_a_template_though_he_plans_nothing()
    {
        var (sheet, _) = await CollectingStepAsync(Lkjip);
        var step = sheet.Steps.First(step => step.Pelaksana == Renja.Sekretaris);

        Assert.IsType<TemplateOutcome.Saved>(await SaveAsync(Renja.Sekretaris, sheet, step, s_thing));
    }

    [Fact]
    public async Task Others_of_the_office_are_told_whose_it_is_and_other_offices_nothing()
    {
        var (sheet, step) = await CollectingStepAsync(Lkjip);

        var refused = await SaveAsync("kabid", sheet, step, s_thing);
        var refusal = portal.Services.GetRequiredService<BahanRefusalWords>().Of(refused, ZonaWaktu.Wib)!;
        Assert.Equal(403, refusal.Status);
        Assert.Contains("Kasubag Penyusunan Program", refusal.Sentence, StringComparison.Ordinal);
        Assert.IsType<TemplateOutcome.UnknownStep>(await portal.Services.GetRequiredService<SaveBahanTemplateHandler>().HandleAsync(
            await portal.CallerAsync("admin", "kec-berbek"), new SaveBahanTemplate(sheet.Id, step.Id, [s_thing]), CancellationToken.None));
    }

    [Fact]
    public async Task What_could_not_be_asked_for_is_not_kept_either()
    {
        var (sheet, step) = await CollectingStepAsync(Lkjip);

        await RefusedAsync<BahanRequestRefusal.NothingAsked>();
        await RefusedAsync<BahanRequestRefusal.BadTitle>(s_thing with { Title = " " });
        await RefusedAsync<BahanRequestRefusal.BadColumns>(s_thing with { Columns = [] });
        await RefusedAsync<BahanRequestRefusal.NoteTooLong>(s_thing with { Note = new string('a', TextLimits.Note + 1) });
        await RefusedAsync<BahanRequestRefusal.TooManyPosts>(s_thing with { Posts = [.. Enumerable.Range(1000, 1000).Select(number => $"{number}")] });
        await RefusedAsync<BahanRequestRefusal.UnknownPost>(s_thing with { Posts = ["kabid-entah"] });

        async Task RefusedAsync<TFault>(params BahanTemplate[] things)
        {
            var refused = Assert.IsType<TemplateOutcome.Refused>(await SaveAsync("admin", sheet, step, things));
            Assert.IsType<TFault>(refused.Why);
            Assert.NotEmpty(portal.Services.GetRequiredService<BahanRefusalWords>().Of(refused, ZonaWaktu.Wib)!.Sentence);
        }
    }

    [Fact]
    public async Task A_version_that_was_drawn_anew_takes_the_template_of_the_same_row_of_the_former_one()
    {
        const string Rka = "kesbangpol-mura-rka";
        var (sheet, step) = await CollectingStepAsync(Rka);
        await SaveAsync("admin", sheet, step, s_thing);

        var drawn = await NewVersions.In(portal).EstablishedAsync(Rka, ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow()), WithOtherIds);
        var row = drawn.Steps.Single(other => other.Number == step.Number && other.Activity == step.Activity);

        Assert.NotEqual(step.Id, row.Id);
        Assert.Equal("Realisasi", Assert.Single(await Templates.ListAsync(drawn, row, CancellationToken.None)).Title);
        Assert.Empty(await Templates.ListAsync(drawn, drawn.Steps.First(other => other.Id != row.Id), CancellationToken.None));
    }

    [Fact]
    public async Task Only_the_desk_asks_reminds_and_judges_and_others_are_told_whose_desk_it_is()
    {
        var cycle = await portal.StartRenjaAsync();
        var kabid = await portal.CallerAsync(OwedBahan.Post, Renja.Opd);
        var owed = await OwedBahan.AskAsync(portal);
        var asked = (await portal.BoardAsync(Renja.Opd)).Cards.Keys;

        var asking = await portal.Services.GetRequiredService<AskBahanHandler>().HandleAsync(
            kabid,
            new AskBahan(
                new CycleCommand(cycle.Id, cycle.Current!.RunId),
                [new AskBahan.Line(["kabid"], "Foto", null, BahanKind.Berkas, null, Required: false, Restricted: false)], new DateOnly(2026, 12, 1)),
            CancellationToken.None);
        var reminding = await portal.Services.GetRequiredService<RemindLateHandler>().HandleAsync(
            kabid, new RemindLate(new CycleCommand(cycle.Id, cycle.Current.RunId)), CancellationToken.None);
        StepOutcome? judging = null;
        foreach (var id in asked)
        {
            if ((await portal.Store.FindAsync(id, CancellationToken.None))!.Cycle.Bahan.Find(owed.ItemId) is not null)
            {
                judging = await portal.Services.GetRequiredService<JudgeBahanHandler>().HandleAsync(
                    kabid, new JudgeBahan(new CycleCommand(id, RunId: null), owed.ItemId, 1, Accept: true, Reason: null), CancellationToken.None);
            }
        }

        var office = (await portal.OfficeAsync(Renja.Opd))!;
        var words = portal.Services.GetRequiredService<RefusalWords>();
        Assert.All([asking, reminding, judging!], outcome =>
        {
            var refusal = words.Of(outcome, office)!;
            Assert.Equal(403, refusal.Status);
            Assert.Contains("Kasubag Penyusunan Program", refusal.Sentence, StringComparison.Ordinal);
        });
    }

    private static SopDefinition WithOtherIds(SopDefinition sheet)
    {
        var ids = sheet.Steps.ToDictionary(step => step.Id, _ => Guid.CreateVersion7());
        return sheet with
        {
            Steps = [.. sheet.Steps.Select(step => step with { Id = ids[step.Id] })],
            Flows = [.. sheet.Flows.Select(flow => flow with { From = ids[flow.From], To = ids[flow.To] })],
        };
    }

    private async Task<(SopVersion Sheet, SopStep Step)> CollectingStepAsync(string slug)
    {
        var sheet = (await NewVersions.In(portal).SopAsync(slug)).Version;
        return (sheet, sheet.Steps.Single(step => step.Action == StepAction.KumpulBahan));
    }

    private async Task<TemplateOutcome> SaveAsync(string post, SopVersion sheet, SopStep step, params BahanTemplate[] things) =>
        await portal.Services.GetRequiredService<SaveBahanTemplateHandler>().HandleAsync(
            await portal.CallerAsync(post, Renja.Opd), new SaveBahanTemplate(sheet.Id, step.Id, things), CancellationToken.None);
}
