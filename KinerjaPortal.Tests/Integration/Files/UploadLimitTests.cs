using System.Net;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Files;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>How large a file may be is the office's own affair.</summary>
public sealed class UploadLimitTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "biro-organisasi-kalbar";
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task An_office_that_has_said_nothing_takes_files_of_200_MB() =>
        Assert.Equal(200, (await portal.OfficeAsync("kec-berbek"))!.Opd.UploadLimitMegabytes);

    [Fact]
    public async Task What_the_admin_sets_holds_for_the_next_upload_of_that_office_and_for_no_other()
    {
        Assert.Equal(SetUploadLimitOutcome.Done, await SetAsync($"admin@{Opd}.demo", 3));

        using var refused = await BeginAsync("kepala-biro", Opd, (3 * Megabyte) + 1);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("3 MB", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var taken = await BeginAsync("kepala-biro", Opd, 3 * Megabyte);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        using var elsewhere = await BeginAsync("camat", "kec-kelara", (3 * Megabyte) + 1);
        Assert.Equal(HttpStatusCode.Created, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10 * 1024 + 1)]
    public async Task What_makes_no_sense_is_not_taken(int megabytes) =>
        Assert.Equal(SetUploadLimitOutcome.OutOfRange, await SetAsync("admin@kec-kelara.demo", megabytes));

    [Fact]
    public async Task Nobody_but_the_admin_sets_it() =>
        Assert.Equal(SetUploadLimitOutcome.NotAdmin, await SetAsync("camat@kec-kelara.demo", 3));

    private async Task<SetUploadLimitOutcome> SetAsync(string email, int megabytes) =>
        await portal.Services.GetRequiredService<SetUploadLimitHandler>()
            .HandleAsync(await portal.CallerAsync(email), new SetUploadLimit(megabytes), CancellationToken.None);

    private async Task<HttpResponseMessage> BeginAsync(string post, string opd, long size) =>
        await (await portal.ApiAsync(post, opd)).PostAsync(
            "api/v1/uploads", new { purpose = $"langkah:{Guid.NewGuid()}", name = $"laporan-{size}.pdf", size, fingerprint = "uji" });
}
