using System.Net;
using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Signing;

public sealed class CertificatesPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static readonly Uri s_pem = new("admin/sertifikat/ca.pem", UriKind.Relative);

    [Fact]
    public async Task An_admin_downloads_the_authority_of_the_own_office()
    {
        await SignAsync("kec-kelara");
        await SignAsync("kec-berbek");
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, "admin@kec-kelara.demo");

        using var answer = await browser.Http.GetAsync(s_pem);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ca-kec-kelara.pem", answer.Content.Headers.ContentDisposition?.FileName);
        using var certificate = X509Certificate2.CreateFromPem(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Kelara", certificate.Subject, StringComparison.Ordinal);
        Assert.False(certificate.HasPrivateKey);
    }

    [Theory]
    [InlineData("camat@kec-kelara.demo", HttpStatusCode.Forbidden)]
    [InlineData("admin@kesbangpol-mura.demo", HttpStatusCode.NotFound)]
    public async Task Who_is_no_admin_may_not_have_it_and_whose_office_has_none_finds_nothing(string email, HttpStatusCode status)
    {
        await SignAsync("kec-kelara");
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, email);

        using var answer = await browser.Http.GetAsync(s_pem);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        using var browser = await SignedInBrowser.OpenAsync(portal.Address, email: null);

        using var answer = await browser.Http.GetAsync(s_pem);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/masuk", answer.Headers.Location?.AbsolutePath);
    }

    private async Task SignAsync(string opd)
    {
        var office = (await portal.OfficeAsync(opd))!;
        var camat = new Signatory(office.Opd.Id, office.Opd.Name, office.Opd.Region, Guid.NewGuid(), "Camat", null, Guid.NewGuid(), "Camat", AssignmentKind.Definitif);
        var request = new SigningRequest(SigningDesk.Words, "text/plain", camat, portal.Clock.GetUtcNow(), null, new SignatureAppearance([], null, null));
        Assert.IsType<SigningResult.Signed>(await portal.Services.GetRequiredService<IDocumentSigner>().SignAsync(request, CancellationToken.None));
    }
}
