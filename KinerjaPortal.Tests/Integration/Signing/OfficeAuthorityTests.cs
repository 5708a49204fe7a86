using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Signing;
using Microsoft.AspNetCore.DataProtection;

namespace KinerjaPortal.Tests.Integration.Signing;

public sealed class OfficeAuthorityTests
{
    [Fact]
    public async Task An_office_has_no_authority_before_somebody_signs()
    {
        await using var desk = await SigningDesk.OpenAsync();

        Assert.Empty(await desk.RowsAsync());
        Assert.Null(await desk.Node.Get<CertificateRegister>().AuthoritiesPemAsync(desk.Camat.OpdId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Signing_again_takes_the_same_certificate()
    {
        await using var desk = await SigningDesk.OpenAsync();

        var first = await desk.SignAsync();
        var second = await desk.SignAsync();

        Assert.Equal(first.Certificate, second.Certificate);
        Assert.Equal(2, (await desk.RowsAsync()).Count);
    }

    [Fact]
    public async Task Openssl_knows_it_as_an_authority_and_its_certificates_for_signing_alone()
    {
        await using var desk = await SigningDesk.OpenAsync();
        using var certificate = await desk.CertificateAsync();
        var ca = await desk.PemAsync();
        var signer = await desk.FileAsync("penanda-tangan.pem", System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));

        var verified = await Tool.RunAsync(desk.Folder, "openssl", "verify", "-x509_strict", "-purpose", "smimesign", "-CAfile", ca, signer);
        var asServer = await Tool.RunAsync(desk.Folder, "openssl", "verify", "-purpose", "sslserver", "-CAfile", ca, signer);
        var authority = await Tool.RunAsync(desk.Folder, "openssl", "x509", "-in", ca, "-noout", "-ext", "basicConstraints,keyUsage");
        var issued = await Tool.RunAsync(desk.Folder, "openssl", "x509", "-in", signer, "-noout", "-ext", "basicConstraints,keyUsage");

        Assert.True(verified.Code == 0, verified.Said);
        Assert.NotEqual(0, asServer.Code);
        Assert.Contains("CA:TRUE, pathlen:0", authority.Said, StringComparison.Ordinal);
        Assert.Contains("Certificate Sign, CRL Sign", authority.Said, StringComparison.Ordinal);
        Assert.Contains("Digital Signature, Non Repudiation", issued.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("CA:TRUE", issued.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_one_for_each_post_and_each_ground()
    {
        await using var desk = await SigningDesk.OpenAsync();
        using var definitif = await desk.CertificateAsync();
        using var plh = await desk.CertificateAsync(desk.Camat with { Kind = AssignmentKind.Plh });
        using var sekretaris = await desk.CertificateAsync(desk.Camat with { PelaksanaId = Guid.NewGuid(), PostName = "Sekretaris Camat", Kind = AssignmentKind.Plt });

        Assert.Equal(["Camat", "Plh. Camat", "Plt. Sekretaris Camat"], ((X509Certificate2[])[definitif, plh, sekretaris]).Select(one => CertificateNames.Post(one.SubjectName)));
        Assert.Single(await desk.RowsAsync(), row => row.Holder == OfficeAuthority.AuthorityHolder);
    }

    [Fact]
    public async Task Names_longer_than_a_certificate_holds_are_cut_and_verified_all_the_same()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var office = "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah Kabupaten Hulu Sungai Selatan";
        var signed = await desk.SignAsync(desk.Camat with { OfficeName = office, Nip = null });

        var answer = await desk.VerifyAsync(signed.DetachedCms!, SigningDesk.Words, await desk.PemAsync());

        Assert.True(answer.Code == 0, answer.Said);
        Assert.DoesNotContain("Hulu Sungai Selatan", signed.Certificate.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_that_issue_at_once_issue_one()
    {
        await using var one = await SigningDesk.OpenAsync();
        await using var other = await SigningDesk.OpenAsync(one.Node.DatabaseFile);

        // The keys of Data Protection are made first, once: two nodes that start on an empty database make one each.
        await one.SignAsync(one.Camat with { OpdId = Guid.NewGuid() });
        var before = (await one.RowsAsync()).Count;
        var signed = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? one : other).SignAsync(one.Camat))));

        Assert.Single(signed.Select(result => result.Certificate.Thumbprint).Distinct());
        Assert.Equal(before + 2, (await one.RowsAsync()).Count);
        var answer = await one.VerifyAsync(signed[0].DetachedCms!, SigningDesk.Words, await one.PemAsync());
        Assert.True(answer.Code == 0, answer.Said);
    }

    [Fact]
    public async Task A_key_in_the_database_is_no_key_without_Data_Protection()
    {
        await using var desk = await SigningDesk.OpenAsync();
        await desk.SignAsync();

        foreach (var row in await desk.RowsAsync())
        {
            using var rsa = RSA.Create();
            Assert.Throws<CryptographicException>(() => rsa.ImportPkcs8PrivateKey(row.ProtectedKey, out _));
            Assert.Throws<CryptographicException>(() => desk.Node.Get<IDataProtectionProvider>().CreateProtector("lain").Unprotect(row.ProtectedKey));
            using var key = desk.Node.Get<PrivateKeys>().Unprotect(row.ProtectedKey);
            Assert.Equal(-1, row.ProtectedKey.AsSpan().IndexOf(key.ExportParameters(includePrivateParameters: true).P));
        }
    }

    [Fact]
    public async Task It_is_renewed_when_less_than_thirty_days_are_left()
    {
        await using var desk = await SigningDesk.OpenAsync();
        using var first = await desk.CertificateAsync();

        desk.Clock.Advance(first.NotAfter.ToUniversalTime() - desk.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(31));
        using var month = await desk.CertificateAsync();
        desk.Clock.Advance(TimeSpan.FromDays(2));
        using var renewed = await desk.CertificateAsync();

        Assert.Equal(first.Thumbprint, month.Thumbprint);
        Assert.NotEqual(first.Thumbprint, renewed.Thumbprint);
        Assert.Equal(first.Subject, renewed.Subject);
        Assert.True(renewed.NotAfter > first.NotAfter.AddYears(1));
        Assert.Equal([1, 1, 2], (await desk.RowsAsync()).Select(row => row.Generation).Order());
    }

    [Fact]
    public async Task It_is_issued_anew_when_the_person_has_another_name()
    {
        await using var desk = await SigningDesk.OpenAsync();
        using var first = await desk.CertificateAsync();
        using var second = await desk.CertificateAsync(desk.Camat with { Name = "Dr. H. Abdul Rahman, M.Si." });

        Assert.NotEqual(first.Thumbprint, second.Thumbprint);
        Assert.Equal("Dr. H. Abdul Rahman, M.Si.", CertificateNames.CommonName(second.SubjectName));
    }

    [Fact]
    public async Task No_certificate_outlives_its_authority_which_is_renewed_in_time()
    {
        await using var desk = await SigningDesk.OpenAsync();
        var old = await desk.SignAsync();
        desk.Clock.Advance(TimeSpan.FromDays(365.25 * 9));
        var late = desk.Clock.GetUtcNow();
        var signed = await desk.SignAsync();
        var rows = await desk.RowsAsync();

        Assert.Equal(2, rows.Count(row => row.Holder == OfficeAuthority.AuthorityHolder));
        Assert.All(rows.Where(row => row.IssuedById is not null), row => Assert.True(row.NotAfter <= rows.First(issuer => issuer.Id == row.IssuedById).NotAfter));
        Assert.All(rows.Where(row => row.IssuedById is not null), row => Assert.True(row.NotAfter - row.NotBefore <= TimeSpan.FromDays(732)));

        // One file of authorities for what was signed by the old one and by the new one, each at its own time.
        var pem = await desk.PemAsync();
        var ofNew = await desk.VerifyAsync(signed.DetachedCms!, SigningDesk.Words, pem, "-attime", late.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var ofOld = await desk.VerifyAsync(old.DetachedCms!, SigningDesk.Words, pem);
        Assert.True(ofNew.Code == 0, ofNew.Said);
        Assert.True(ofOld.Code == 0, ofOld.Said);
    }

    [Fact]
    public async Task The_admins_list_says_who_has_one_and_which_were_replaced()
    {
        await using var desk = await SigningDesk.OpenAsync();
        await desk.SignAsync();
        await desk.SignAsync(desk.Camat with { Name = "Dr. H. Abdul Rahman, M.Si." });
        await desk.SignAsync(desk.Camat with { OpdId = Guid.NewGuid(), Name = "Camat lain" });

        var issued = await desk.Node.Get<CertificateRegister>().OfAsync(desk.Camat.OpdId, TestContext.Current.CancellationToken);

        Assert.Equal(["CA Kecamatan Kelara"], issued.Where(one => one.IsAuthority).Select(one => one.Name));
        Assert.Equal(
            [("Dr. H. Abdul Rahman, M.Si.", "Camat", true), ("Drs. H. Abdul Rahman, M.Si.", "Camat", false)],
            issued.Where(one => !one.IsAuthority).Select(one => (one.Name, one.Post, one.IsLatest)).OrderByDescending(one => one.IsLatest));
    }
}
