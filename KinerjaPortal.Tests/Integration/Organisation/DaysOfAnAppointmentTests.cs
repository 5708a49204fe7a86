using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Who acts for another does so from midnight to midnight, where the office is.</summary>
public sealed class DaysOfAnAppointmentTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("kec-kelara", "camat", "kepala-seksi", 8, AssignmentKind.Plh)]
    [InlineData("kec-kelara", "sekretaris-camat", "kepala-seksi", 8, AssignmentKind.Plt)]
    [InlineData("kec-berbek", "ka-opd", "staf", 7, AssignmentKind.Plh)]
    [InlineData("kec-berbek", "sek-opd", "staf", 7, AssignmentKind.Plt)]
    public async Task The_right_begins_and_ends_at_midnight_of_the_office(string opd, string post, string standIn, int hoursBeforeUtc, AssignmentKind kind)
    {
        var (from, until) = (new DateOnly(2027, 3, 9), new DateOnly(2027, 3, 11));
        await portal.AssignAsync(post, opd, $"{standIn}@{opd}.demo", kind, from, until);
        var person = (await portal.CallerAsync($"{standIn}@{opd}.demo")).PersonId;
        var firstMoment = new DateTimeOffset(2027, 3, 9, 0, 0, 0, TimeSpan.FromHours(hoursBeforeUtc));
        var afterwards = new DateTimeOffset(2027, 3, 12, 0, 0, 0, TimeSpan.FromHours(hoursBeforeUtc));

        Assert.False(await HoldsAsync(firstMoment.AddTicks(-1)));
        Assert.True(await HoldsAsync(firstMoment));
        Assert.True(await HoldsAsync(afterwards.AddTicks(-1)));
        Assert.False(await HoldsAsync(afterwards));

        // The page asks memory and the command asks the database: they must not differ by a minute.
        async Task<bool> HoldsAsync(DateTimeOffset moment)
        {
            var office = (await portal.OfficeAsync(opd))!;
            var shown = office.HoldersOf(post, moment.ToUniversalTime()).Any(holder => holder.PersonId == person && holder.Kind == kind);
            var asked = await portal.Services.GetRequiredService<PostHolders>().OfAsync(office.Opd, post, moment.ToUniversalTime(), CancellationToken.None);
            Assert.Equal(shown, asked.Any(holder => holder.PersonId == person && holder.Kind == kind));
            return shown;
        }
    }

    [Fact]
    public async Task A_right_ends_at_midnight_in_the_middle_of_an_open_page()
    {
        const string Berbek = "kec-berbek";
        var zone = (await portal.OfficeAsync(Berbek))!.Opd.Zone;
        var lastDay = zone.DateOf(portal.Clock.GetUtcNow()).AddDays(1);
        await portal.AssignAsync("ka-opd", Berbek, $"kasubag@{Berbek}.demo", AssignmentKind.Plh, lastDay, lastDay);

        // The person as the page has known them since it was opened.
        var plh = await portal.CallerAsync($"kasubag@{Berbek}.demo");
        portal.Clock.Advance(zone.At(lastDay.ToDateTime(new TimeOnly(23, 58))) - portal.Clock.GetUtcNow());
        var (first, second) = (await StartAsync(), await StartAsync());

        var done = Assert.IsType<StepOutcome.Done>(await CompleteAsync(first));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var refused = Assert.IsType<CommonRefusal.NotYourPost>(await CompleteAsync(second));

        var holder = (await portal.OfficeAsync(Berbek))!.HoldersOf("ka-opd", portal.Clock.GetUtcNow()).Single().Name;
        Assert.Equal(
            new ActedFor("ka-opd", refused.PostName, AssignmentKind.Plh, InPlaceOf: holder), done.After.Runs[0].Completion!.For);
        Assert.Equal([holder], refused.HeldBy);

        async Task<DocumentCycle> StartAsync()
        {
            using var admin = await PortalApi.SignInAsync(portal.Address, $"admin@{Berbek}.demo");
            var cycle = await admin.StartAsync((await admin.SopsAsync(Berbek)).First(sop => sop.DocumentType == "LPPD").Id);
            return (await portal.Store.FindAsync(cycle.Id, CancellationToken.None))!.Cycle;
        }

        Task<StepOutcome> CompleteAsync(DocumentCycle cycle) => portal.Services.GetRequiredService<CompleteStepHandler>().HandleAsync(
            plh, new CompleteStep(new CycleCommand(cycle.Id, cycle.Current!.Id), FlowLabel.None, Note: null), CancellationToken.None);
    }
}
