using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Files out of and into the real portal.</summary>
public sealed class EndpointTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Admin = "admin@kec-berbek.demo";

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("bpmn", "application/xml")]
    [InlineData("json", "application/json")]
    public async Task A_published_version_is_downloaded_under_a_name_that_says_what_it_is(string extension, string contentType)
    {
        var sop = await LppdAsync();
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, "staf@kec-berbek.demo");

        using var answer = await browser.Http.GetAsync(new Uri($"sop/versi/{sop.Version.Id}/sop.{extension}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"sop-kec-berbek-lppd-v1.{extension}", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        SameSheet.Verify(sop.Version.Definition, Exchanged.Read(await answer.Content.ReadAsByteArrayAsync()).Sheet);
    }

    [Fact]
    public async Task An_unknown_version_is_not_found()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, Guid.NewGuid()));
    }

    [Fact]
    public async Task Nobody_downloads_without_signing_in()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, email: null);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, (await LppdAsync()).Version.Id));
    }

    [Fact]
    public async Task A_draft_is_downloaded_by_admins_of_its_office_alone()
    {
        using var admin = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        using var staff = await SignedInBrowser.OpenAsync(portal.Address, "staf@kec-berbek.demo");
        using var otherAdmin = await SignedInBrowser.OpenAsync(portal.Address, "admin@kesbangpol-mura.demo");
        using var made = await admin.ImportAsync(FileOf(SheetFormat.Json), "sop.json", fields: ("opd", "kec-berbek"));
        var draft = await DraftOfAsync(made);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(admin, draft.VersionId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(staff, draft.VersionId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(otherAdmin, draft.VersionId));
    }

    [Fact]
    public async Task A_link_to_an_SOP_that_this_portal_does_not_have_is_told_and_left_out()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        var sheet = SmallSop.Version.Definition;
        var linked = sheet with { Steps = [sheet.Steps[0] with { Keterangan = "SOP surat masuk", LinkedSopId = Guid.CreateVersion7() }, .. sheet.Steps.Skip(1)] };

        using var answer = await browser.ImportAsync(FileOf(SheetFormat.Json, linked), "sop.json", fields: [("opd", "kec-berbek"), ("jenis", "Rka")]);

        Assert.Contains((await AnswerAsync(answer)).Remarks, remark => remark.Contains("1 Menugaskan staf", StringComparison.Ordinal));
        var made = (await DraftOfAsync(answer)).Sheet.Steps[0];
        Assert.Equal(("SOP surat masuk", null), (made.Keterangan, made.LinkedSopId));
    }

    [Theory]
    [InlineData(SheetFormat.Json)]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Bpmn)]
    public async Task A_file_becomes_the_draft_of_a_new_SOP(SheetFormat format)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);

        using var answer = await browser.ImportAsync(FileOf(format), "apa saja.pdf", fields: [("opd", "kec-berbek"), ("jenis", "Rka")]);

        var draft = await DraftOfAsync(answer);
        SameSheet.Verify(SmallSop.Version.Definition with { Lanes = draft.Sheet.Lanes, Steps = draft.Sheet.Steps }, draft.Sheet);
        Assert.Equal((DocumentType.Rka, "Penyusunan Renja"), (draft.Sop.DocumentType, draft.Sop.Title));
        Assert.Equal(
            ["Pelaksana \"Sekretaris\" bukan jabatan OPD ini. Hubungkan dengan jabatan yang benar di perancang."],
            (await AnswerAsync(answer)).Remarks);
    }

    [Fact]
    public async Task A_file_becomes_the_next_version_of_an_SOP_once()
    {
        var sop = await LppdAsync();
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        (string, string)[] fields = [("opd", "kec-berbek"), ("sop", sop.Sop.Id.ToString())];

        using var first = await browser.ImportAsync(FileOf(SheetFormat.Xlsx, sop.Version.Definition), "lppd.xlsx", fields: fields);
        using var second = await browser.ImportAsync(FileOf(SheetFormat.Xlsx, sop.Version.Definition), "lppd.xlsx", fields: fields);

        Assert.Equal(2, (await DraftOfAsync(first)).Number);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal($"/sop/{sop.Sop.Id}/rancang", (await second.Content.ReadFromJsonAsync<ImportAnswer>())!.Url);
    }

    public static TheoryData<string, HttpStatusCode> Refused => new()
    {
        { "", HttpStatusCode.UnprocessableEntity },
        { "%PDF-1.7", HttpStatusCode.UnprocessableEntity },
        { "PK\u0003\u0004 rusak", HttpStatusCode.UnprocessableEntity },
        { "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", HttpStatusCode.UnprocessableEntity },
        { "{\"format\": \"lain\"}", HttpStatusCode.UnprocessableEntity },
        { new string(' ', ImportLimits.FileBytes + 1), HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_refused_stores_nothing(string content, HttpStatusCode status)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        var before = await StoredAsync();

        using var answer = await browser.ImportAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "sop.xlsx", fields: ("opd", "kec-berbek"));

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty((await AnswerAsync(answer)).Message!);
        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fifty_megabytes_are_refused_in_words_with_or_without_a_length_said_before(bool saysLength)
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        var before = await StoredAsync();
        using var file = new MemoryStream(new byte[50 * 1024 * 1024]);

        using var answer = await browser.ImportAsync(saysLength ? new StreamContent(file) : new UnknownLength(file), "sop.xlsx", fields: ("opd", "kec-berbek"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.StartsWith("Berkas itu lebih dari 5 MB.", (await AnswerAsync(answer)).Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Only_admins_import_and_only_for_their_own_office()
    {
        using var staff = await SignedInBrowser.OpenAsync(portal.Address, "staf@kec-berbek.demo");
        using var otherAdmin = await SignedInBrowser.OpenAsync(portal.Address, "admin@kesbangpol-mura.demo");
        using var admin = await SignedInBrowser.OpenAsync(portal.Address, Admin);
        var before = await StoredAsync();

        using var byStaff = await staff.ImportAsync(FileOf(SheetFormat.Json), "sop.json", fields: ("opd", "kec-berbek"));
        using var byOther = await otherAdmin.ImportAsync(FileOf(SheetFormat.Json), "sop.json", fields: ("opd", "kec-berbek"));
        using var withoutToken = await admin.ImportAsync(FileOf(SheetFormat.Json), "sop.json", withToken: false, ("opd", "kec-berbek"));
        using var ofAnotherOffice = await admin.ImportAsync(
            FileOf(SheetFormat.Json), "sop.json", fields: [("opd", "kec-berbek"), ("sop", (await LppdAsync("kesbangpol-mura")).Sop.Id.ToString())]);

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.NotFound],
            new[] { byStaff, byOther, withoutToken, ofAnotherOffice }.Select(answer => answer.StatusCode));
        Assert.Equal(before, await StoredAsync());
    }

    private async Task<CataloguedSop> LppdAsync(string opd = "kec-berbek") =>
        (await portal.Services.GetRequiredService<SopCatalogue>().ListAsync((await portal.OfficeAsync(opd))!.Opd.Id, CancellationToken.None))
            .First(sop => opd != "kec-berbek" || sop.Sop.DocumentType == DocumentType.Lppd);

    private async Task<SopDraft> DraftOfAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var url = (await AnswerAsync(answer)).Url!;
        return (await portal.Services.GetRequiredService<SopDrafts>().FindAsync(Guid.Parse(url.Split('/')[2], CultureInfo.InvariantCulture), CancellationToken.None))!;
    }

    // As text, because reading it as JSON closes it and the tests read it twice.
    private static async Task<ImportAnswer> AnswerAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<ImportAnswer>(await answer.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;

    private async Task<(int Sops, int Versions)> StoredAsync()
    {
        await using var db = portal.Database();
        return (await db.Sops.CountAsync(), await db.SopVersions.CountAsync());
    }

    private static async Task<HttpStatusCode> StatusAsync(SignedInBrowser browser, Guid versionId)
    {
        using var answer = await browser.Http.GetAsync(new Uri($"sop/versi/{versionId}/sop.json", UriKind.Relative));
        return answer.StatusCode;
    }

    private static ByteArrayContent FileOf(SheetFormat format, SopDefinition? sheet = null) => new(Exchanged.File(format, sheet ?? SmallSop.Version.Definition));

    /// <summary>Content that is sent in chunks, because nobody knows how much will come.</summary>
    private sealed class UnknownLength(Stream file) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => file.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
