using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Deadlines;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Deadlines;

/// <summary>Admins keep the deadlines of documents: a portal admin those of all offices, an office's admin its own.</summary>
public sealed class DeadlineKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private DeadlineCommands Desk => portal.Services.GetRequiredService<DeadlineCommands>();

    [Fact]
    public async Task The_portal_brings_what_is_known_and_says_what_is_not_confirmed()
    {
        Assert.Equal((new DateOnly(2027, 3, 31), true), await OfAsync("kec-berbek", DocumentType.Lkpj, 2026));
        Assert.Equal((new DateOnly(2027, 2, 28), false), await OfAsync("kec-berbek", DocumentType.Lakip, 2026));
        Assert.Null(await OfAsync("kec-berbek", DocumentType.Dpa, 2027));
    }

    [Fact]
    public async Task An_office_sets_a_day_of_its_own_for_a_year_and_takes_it_away_again()
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        var rule = Rule(DocumentType.Rka, 2029, month: 8);

        Assert.Equal(new DeadlineOutcome.Done(true), await Desk.SaveAsync(admin, admin.OpdId, rule, CancellationToken.None));
        Assert.Equal(new DeadlineOutcome.Done(false), await Desk.SaveAsync(admin, admin.OpdId, rule, CancellationToken.None));
        Assert.Equal((new DateOnly(2028, 8, 31), true), await OfAsync(Renja.Opd, DocumentType.Rka, 2029));
        Assert.Equal((new DateOnly(2028, 9, 30), false), await OfAsync("kec-berbek", DocumentType.Rka, 2029));

        Assert.Equal(new DeadlineOutcome.Done(true), await Desk.RemoveAsync(admin, admin.OpdId, rule.Document, rule.Year, CancellationToken.None));
        Assert.IsType<DeadlineOutcome.Gone>(await Desk.RemoveAsync(admin, admin.OpdId, rule.Document, rule.Year, CancellationToken.None));
        Assert.Equal((new DateOnly(2028, 9, 30), false), await OfAsync(Renja.Opd, DocumentType.Rka, 2029));
    }

    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo", Renja.Opd)]
    [InlineData(OfficeAdmin, "kec-kelara")]
    [InlineData(OfficeAdmin, null)]
    public async Task Whoever_does_not_keep_them_changes_nothing(string keeper, string? opd)
    {
        var caller = await portal.CallerAsync(keeper);
        Guid? opdId = opd is null ? null : (await portal.OfficeAsync(opd))!.Opd.Id;
        var before = await OfAsync(opd ?? Renja.Opd, DocumentType.Lkpj, 2026);

        Assert.IsType<DeadlineOutcome.NotYours>(await Desk.SaveAsync(caller, opdId, Rule(DocumentType.Lkpj, year: null, month: 5), CancellationToken.None));
        Assert.IsType<DeadlineOutcome.NotYours>(await Desk.RemoveAsync(caller, opdId, DocumentType.Lkpj, year: null, CancellationToken.None));

        Assert.Equal(before, await OfAsync(opd ?? Renja.Opd, DocumentType.Lkpj, 2026));
    }

    [Fact]
    public async Task What_is_wrong_is_refused_before_anything_is_written() =>
        Assert.Equal(
            new DeadlineOutcome.Wrong(DeadlineFault.SourceMissing),
            await Desk.SaveAsync(await portal.CallerAsync(PortalAdmin), opdId: null, Rule(DocumentType.Dpa, year: null, month: 1) with { Source = "" }, CancellationToken.None));

    [Fact]
    public async Task A_confirmed_day_is_told_of_every_cycle_of_its_document_with_who_says_so()
    {
        var all = await portal.CallerAsync(PortalAdmin);
        using var kasubag = await PortalApi.SignInAsync(portal.Address, "kasubag-penyusunan-program@kesbangpol-mura.demo");
        var cycle = await kasubag.StartAsync((await kasubag.SopsAsync(Renja.Opd)).Single(sop => sop.DocumentType == "RENJA").Id, "2041");
        Assert.Null(cycle.Deadline?.Source);

        await Desk.SaveAsync(all, opdId: null, Rule(DocumentType.Renja, 2041, month: 6) with { Source = "SE Bupati 7/2040" }, CancellationToken.None);

        var told = (await kasubag.CycleAsync(cycle.Id)).Deadline!;
        Assert.Equal(("SE Bupati 7/2040", false), (told.Source, told.Endangered));
        Assert.Equal(new DateOnly(2040, 6, 29), DateOnly.FromDateTime(told.By.ToOffset(TimeSpan.FromHours(7)).DateTime));
        Assert.True(told.HandOnBy < told.By);
    }

    private static DeadlineRule Rule(DocumentType document, int? year, int month) => new(document, year, -1, month, 31, "SE Bupati", IsConfirmed: true);

    private async Task<(DateOnly Date, bool IsConfirmed)?> OfAsync(string opd, DocumentType document, int year) =>
        (await portal.OfficeAsync(opd))!.Deadlines.Of(document, new Period(year, year)) is { } deadline ? (deadline.Date, deadline.IsConfirmed) : null;
}
