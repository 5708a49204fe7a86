using System.Net;
using System.Net.Http.Json;
using System.Text;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Infrastructure.Calendars;
using KinerjaPortal.Infrastructure.Calendars.Import;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Calendars.Import;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Calendars;

/// <summary>The days off of a year come as a file: they are shown with what they would change, and nothing is stored before that.</summary>
public sealed class DayImportTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Address = "admin/kalender/impor";
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private const string Json = """{"year":2027,"source":"SKB 1/2026","holidays":[{"date":"2027-01-01","kind":"Nasional","name":"Tahun <b>Baru</b>"},{"date":"2027-03-08","kind":"CutiBersama","name":"Nyepi"}]}""";

    private const string Ical = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270310
        DTEND;VALUE=DATE:20270312
        SUMMARY:Idul Fitri 1448
          Hijriah\, hari raya
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270312
        SUMMARY:Cuti Bersama Idul Fitri
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20270817T000000Z
        RRULE:FREQ=YEARLY
        SUMMARY:Berulang
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public async Task Json_in_the_form_of_the_portals_own_files_is_read()
    {
        var (status, answer) = await SendAsync(PortalAdmin, Encoding.UTF8.GetBytes(Json));

        Assert.Equal((HttpStatusCode.OK, null), (status, answer.Message));
        Assert.Equal(
            [
                new ImportedDay(1, new DateOnly(2027, 1, 1), "Tahun <b>Baru</b>", HolidayKind.Nasional, "SKB 1/2026"),
                new ImportedDay(2, new DateOnly(2027, 3, 8), "Nyepi", HolidayKind.CutiBersama, "SKB 1/2026"),
            ],
            answer.Days);
        await using var db = portal.Database();
        Assert.False(await db.Holidays.AnyAsync(row => row.Date.Year == 2027));
    }

    [Fact]
    public async Task A_workbook_is_read_by_its_columns_with_dates_as_text_and_as_Excel_keeps_them()
    {
        var (_, answer) = await SendAsync(PortalAdmin, Workbook(
            ["Daftar hari libur 2027"], ["Tanggal", "Nama", "Jenis"], ["1 Januari 2027", "Tahun Baru", "Libur nasional"], ["46454", "Nyepi", "Cuti bersama"], ["31/2/2027", "Keliru", "Apa saja"]));

        Assert.Equal(
            [
                new ImportedDay(3, new DateOnly(2027, 1, 1), "Tahun Baru", HolidayKind.Nasional, ""),
                new ImportedDay(4, new DateOnly(2027, 3, 8), "Nyepi", HolidayKind.CutiBersama, ""),
                new ImportedDay(5, null, "Keliru", null, ""),
            ],
            answer.Days);
    }

    [Fact]
    public async Task Of_a_calendar_each_day_of_an_event_is_read_and_a_rule_is_no_date()
    {
        var (_, answer) = await SendAsync(PortalAdmin, Encoding.UTF8.GetBytes(Ical));

        Assert.Equal(
            [(new DateOnly(2027, 3, 10), HolidayKind.Nasional), (new DateOnly(2027, 3, 11), HolidayKind.Nasional), (new DateOnly(2027, 3, 12), HolidayKind.CutiBersama), (null, (HolidayKind?)HolidayKind.Nasional)],
            answer.Days.Select(day => (day.Date, day.Kind)));
        Assert.Equal("Idul Fitri 1448 Hijriah, hari raya", answer.Days[0].Name);
    }

    public static TheoryData<string, byte[], HttpStatusCode> Hostile => new()
    {
        { "nothing", [], HttpStatusCode.UnprocessableEntity },
        { "another kind of file", Encoding.UTF8.GetBytes("Tanggal;Nama"), HttpStatusCode.UnprocessableEntity },
        { "cut off JSON", Encoding.UTF8.GetBytes(Json[..60]), HttpStatusCode.UnprocessableEntity },
        { "JSON of other things", Encoding.UTF8.GetBytes("""{"steps":[]}"""), HttpStatusCode.UnprocessableEntity },
        { "deep JSON", Encoding.UTF8.GetBytes("{\"year\":" + new string('[', 100_000)), HttpStatusCode.UnprocessableEntity },
        { "an archive that is no workbook", WorkbookFile.Zip(("a.txt", "a")), HttpStatusCode.UnprocessableEntity },
        { "an archive that is none", [.. "PK\u0003\u0004"u8, 1, 2, 3], HttpStatusCode.UnprocessableEntity },
        { "an event without an end", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\n"), HttpStatusCode.UnprocessableEntity },
        { "an event of a thousand years", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDTEND:30270101\nSUMMARY:Lama\nEND:VEVENT\n"), HttpStatusCode.OK },
        { "a line without an end", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nSUMMARY:a\n" + string.Concat(Enumerable.Repeat(" aaaaaaaa\n", 90_000))), HttpStatusCode.UnprocessableEntity },
        { "ten thousand events", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:a\nEND:VEVENT\n", 10_000))), HttpStatusCode.UnprocessableEntity },
        { "more than a megabyte", new byte[DayImport.FileBytes + 1], HttpStatusCode.RequestEntityTooLarge },
        { "names without end", Encoding.UTF8.GetBytes($$"""{"year":2027,"source":null,"holidays":[{"date":"2027-01-01","kind":"Nasional","name":"{{new string('a', 9_000)}}"}]}"""), HttpStatusCode.UnprocessableEntity },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_cannot_be_read_is_refused_in_a_sentence(string what, byte[] content, HttpStatusCode expected)
    {
        var (status, answer) = await SendAsync(PortalAdmin, content);

        Assert.True(status == expected, $"{what}: {status}");
        Assert.True(expected == HttpStatusCode.OK ? answer.Days.All(day => day.Date is null) : answer.Message!.EndsWith('.') && answer.Days.Count == 0, what);
    }

    [Fact]
    public async Task Nobody_sends_one_for_a_calendar_that_is_not_theirs_or_without_the_pages_token()
    {
        var file = Encoding.UTF8.GetBytes(Json);
        var own = (await portal.OfficeAsync(Renja.Opd))!.Opd.Id;
        var kelara = (await portal.OfficeAsync("kec-kelara"))!.Opd.Id;

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(OfficeAdmin, file)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(OfficeAdmin, file, kelara)).Status);
        using var clerk = await SignedInBrowser.OpenAsync(portal.Address, "sekretaris@kesbangpol-mura.demo");
        using var turned = await clerk.SendFileAsync(Address, new ByteArrayContent(file), "libur.json");
        Assert.Equal(HttpStatusCode.Forbidden, turned.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(OfficeAdmin, file, own)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(PortalAdmin, file, withToken: false)).Status);
        using var nobody = await SignedInBrowser.OpenAsync(portal.Address, email: null);
        using var answer = await nobody.SendFileAsync(Address, new ByteArrayContent(file), "libur.json");
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public void The_preview_says_what_comes_changes_and_goes_and_which_lines_are_wrong()
    {
        KeptDay Kept(int month, int day, string name, string source = "") => new(Guid.NewGuid(), null, new Holiday(new DateOnly(2027, month, day), name, HolidayKind.Nasional, source));
        ImportedDay Line(int line, DateOnly? date, string name, HolidayKind? kind = HolidayKind.Nasional) => new(line, date, name, kind, "");

        var preview = DayImportPreview.Of(
            [
                Line(2, new DateOnly(2027, 1, 1), "Tahun Baru"), Line(3, new DateOnly(2027, 5, 1), "Hari Buruh"), Line(4, new DateOnly(2027, 3, 8), "Nyepi"),
                Line(5, null, "Tanpa tanggal"), Line(6, new DateOnly(2027, 1, 1), "Dua kali"), Line(7, new DateOnly(2026, 1, 1), "Tahun lalu"),
                Line(8, new DateOnly(2027, 6, 1), ""), Line(9, new DateOnly(2027, 6, 2), "Milik kantor", HolidayKind.Daerah), Line(10, new DateOnly(2027, 6, 3), "Apa", kind: null),
            ],
            [Kept(1, 1, "Tahun Baru", "SKB"), Kept(5, 1, "Hari Buruh Internasional"), Kept(8, 17, "Kemerdekaan")], 2027, opdId: null, decree: "SKB");

        Assert.Equal(["Nyepi"], preview.Added.Select(day => day.Name));
        Assert.Equal(["Hari Buruh"], preview.Changed.Select(day => day.Name));
        Assert.Equal(["Kemerdekaan"], preview.Removed.Select(day => day.Name));
        Assert.Equal([5, 6, 7, 8, 9, 10], preview.Wrong.Select(line => line.Line));
        Assert.All(preview.Days, day => Assert.Equal("SKB", day.Source));
    }

    private async Task<(HttpStatusCode Status, DayImportAnswer Answer)> SendAsync(string email, byte[] content, Guid? opdId = null, bool withToken = true)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, email);
        using var answer = await browser.SendFileAsync(
            Address, new ByteArrayContent(content), "libur", withToken, opdId is { } id ? [("kantor", id.ToString())] : []);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<DayImportAnswer>())!);
    }

    private static byte[] Workbook(params string[][] rows) => WorkbookFile.Zip(
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            </Types>
            """),
        ("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
              <sheets><sheet name="Libur" sheetId="1" r:id="b"/></sheets>
            </workbook>
            """),
        ("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            </Relationships>
            """),
        ("xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + string.Concat(rows.Select(row => "<row>" + string.Concat(row.Select(Cell)) + "</row>"))
            + "</sheetData></worksheet>"));

    private static string Cell(string text) => text.All(char.IsAsciiDigit) ? $"<c><v>{text}</v></c>" : $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
