using System.Net;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Journal;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Integration.Journal;

/// <summary>What is read of it: by office, by who, what and when, over cycles and administration, a page at a time, and as a workbook.</summary>
public sealed class AuditTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private AuditReader Reader => portal.Services.GetRequiredService<AuditReader>();

    [Fact]
    public async Task Cycles_and_administration_are_one_list_the_newest_first_and_filters_leave_out_the_rest()
    {
        await portal.StartRenjaAsync("Siklus audit");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await AddAsync("Orang_100%");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.StartRenjaAsync("Siklus audit kedua");
        var opd = (await portal.OfficeAsync(Renja.Opd))!.Opd;

        var lines = (await ReadAsync(new AuditQuestion(opd.Id))).Lines;

        Assert.Equal(lines.OrderByDescending(line => line.At).Select(line => line.At), lines.Select(line => line.At));
        Assert.Equal(
            ["Siklus audit kedua", "Orang_100%", "Siklus audit"],
            lines.Where(line => line.What is "CycleStarted" or "AccountMade").Select(line => line.Subject).Take(3));
        Assert.All((await ReadAsync(new AuditQuestion(opd.Id, What: AuditTopic.Cycles))).Lines, line => Assert.NotNull(line.CycleId));
        Assert.All((await ReadAsync(new AuditQuestion(opd.Id, What: AuditTopic.Accounts))).Lines, line => Assert.Null(line.CycleId));
        Assert.Empty((await ReadAsync(new AuditQuestion(opd.Id, What: AuditTopic.Offices))).Lines);
        Assert.All((await ReadAsync(new AuditQuestion(opd.Id, Who: "admin kesb"))).Lines, line => Assert.Equal("Admin Kesbangpol Musi Rawas", line.Who));
        Assert.Empty((await ReadAsync(new AuditQuestion(opd.Id, Who: "%"))).Lines);
        var made = lines.First(line => line.What == "AccountMade").At;
        Assert.Equal(["AccountMade"], (await ReadAsync(new AuditQuestion(opd.Id, From: made, Until: made.AddMinutes(1)))).Lines.Select(line => line.What));
        Assert.Empty((await ReadAsync(new AuditQuestion((await portal.OfficeAsync("kec-kelara"))!.Opd.Id, Who: "admin kesb"))).Lines);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_line_twice_or_left_out()
    {
        await portal.StartRenjaAsync();
        for (var n = 0; n < 5; n++)
        {
            await AddAsync($"Halaman {n}");
        }

        var (all, question) = (await ReadAsync(new AuditQuestion(OpdId: null)), new AuditQuestion(OpdId: null));
        var paged = new List<AuditLine>();
        for (var skip = 0; skip < all.Total; skip += 3)
        {
            paged.AddRange((await Reader.ReadAsync(question, skip, 3, CancellationToken.None)).Lines);
        }

        Assert.Equal(all.Total, all.Lines.Count);
        Assert.Equal(all.Lines.Select(line => (line.CycleId, line.Key)), paged.Select(line => (line.CycleId, line.Key)));
    }

    [Fact]
    public async Task The_workbook_has_what_the_page_shows_of_ones_own_office_alone()
    {
        await AddAsync("=HYPERLINK(\"http://jahat\")");
        using var admin = await SignedInBrowser.OpenAsync(portal.Address, $"admin@{Renja.Opd}.demo");

        using var answer = await admin.Http.GetAsync(new Uri("admin/audit.xlsx?apa=accounts", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, $"audit-{Renja.Opd}.xlsx"), (answer.StatusCode, answer.Content.Headers.ContentDisposition!.FileName));
        await using var content = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(content, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Contains("Akun dibuat", sheet.InnerText, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK", sheet.InnerText, StringComparison.Ordinal);
        Assert.Empty(sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
    }

    [Fact]
    public void An_address_that_cannot_be_read_limits_nothing_and_days_begin_in_the_offices_zone()
    {
        Assert.Equal(new AuditFilter(null, null, null, null, null), AuditFilter.Read("", "", "99", "kemarin", "2026-13-01"));
        var question = AuditFilter.Read(null, null, "Cycles", "2026-12-01", "2026-12-01").Question(opdId: null, ZonaWaktu.Wita);
        Assert.Equal((AuditTopic.Cycles, "2026-11-30T16:00:00", "2026-12-01T16:00:00"), (question.What, $"{question.From:s}", $"{question.Until:s}"));
    }

    [Fact]
    public void Every_deed_every_event_and_every_thing_that_can_change_has_a_word()
    {
        var text = portal.Services.GetRequiredService<IStringLocalizer<AuditText>>();
        string[] words =
        [
            .. Enum.GetNames<AdminDeed>().Select(deed => $"Deed{deed}"), .. CanonicalPayload.Kinds.Keys.Select(kind => $"Event{kind}"),
            .. Enum.GetNames<AdminField>().Select(field => $"Field{field}"), .. Enum.GetNames<AuditTopic>().Select(topic => $"Topic{topic}"),
            .. Enum.GetNames<AccountRole>().Concat(Enum.GetNames<AssignmentKind>()).Concat(Enum.GetNames<CalendarChangeKind>()).Select(value => $"Value{value}"),
        ];

        Assert.DoesNotContain(words, word => text[word].ResourceNotFound);
        Assert.Equal(Enum.GetNames<AdminTopic>(), Enum.GetNames<AuditTopic>().Except([nameof(AuditTopic.Cycles)]));
    }

    private Task<AuditLines> ReadAsync(AuditQuestion question) => Reader.ReadAsync(question, 0, 1000, CancellationToken.None);

    private async Task AddAsync(string name)
    {
        await using var db = portal.Database();
        var admin = await db.Users.SingleAsync(user => user.Email == $"admin@{Renja.Opd}.demo");
        await portal.Services.GetRequiredService<PeopleKeeping>().AddAsync(
            admin.Id, new PersonDetails(name, null, $"{Guid.NewGuid():n}@contoh.go.id"), admin.OpdId, AccountRole.Staff, CancellationToken.None);
    }
}
