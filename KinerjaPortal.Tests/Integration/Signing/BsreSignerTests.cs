using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KinerjaPortal.Infrastructure.Signing;
using Microsoft.AspNetCore.Http;

namespace KinerjaPortal.Tests.Integration.Signing;

/// <summary>The BSrE client service signs: over real HTTP, with a stand-in of the service.</summary>
public sealed class BsreSignerTests
{
    [Fact]
    public async Task A_PDF_is_signed_inside_and_nothing_beside_it()
    {
        await using var desk = await BsreDesk.OpenAsync();

        var signed = Assert.IsType<SigningResult.Signed>(await desk.SignAsync());

        Assert.Null(signed.DetachedCms);
        Assert.StartsWith(Encoding.ASCII.GetString(BsreDesk.Pdf), Encoding.ASCII.GetString(signed.SignedPdf!), StringComparison.Ordinal);
        Assert.Equal(desk.Service.Subject, signed.Certificate.Subject);
        Assert.Equal(BsreDesk.Pdf, desk.Service.LastFile);
        var asked = Assert.Single(desk.Service.Asked);
        Assert.Equal([BsreStandIn.Nik, BsreStandIn.Passphrase, "invisible"], ((string[])["nik", "passphrase", "tampilan"]).Select(name => asked[name].ToString()));
    }

    [Fact]
    public async Task A_PDF_that_lies_ready_under_a_number_is_fetched()
    {
        await using var desk = await BsreDesk.OpenAsync();
        desk.Service.GivesNumber = true;

        var signed = Assert.IsType<SigningResult.Signed>(await desk.SignAsync());

        Assert.Equal(desk.Service.Subject, signed.Certificate.Subject);
    }

    [Fact]
    public async Task A_second_signature_is_told_from_the_first()
    {
        await using var desk = await BsreDesk.OpenAsync();
        await using var other = await BsreStandIn.StartAsync();
        var once = other.Sign(BsreDesk.Pdf);
        desk.Service.Instead = _ => Task.FromResult(Results.File(once, "application/pdf"));

        Assert.Equal(new SigningFault.BadAnswer(), await FaultAsync(desk.SignAsync(content: once)));

        desk.Service.Instead = null;
        Assert.IsType<SigningResult.Signed>(await desk.SignAsync(content: once));
    }

    [Fact]
    public async Task A_wrong_passphrase()
    {
        await using var desk = await BsreDesk.OpenAsync();

        Assert.Equal(new SigningFault.WrongCredential(), await FaultAsync(desk.SignAsync(passphrase: "salah")));
    }

    [Theory]
    [InlineData("""{"error":"Proses signing gagal : Passphrase anda salah 2031","status_code":400}""", typeof(SigningFault.WrongCredential))]
    [InlineData("""{"error":"Proses signing gagal : User tidak terdaftar 2011","status_code":400}""", typeof(SigningFault.NotEnrolled))]
    [InlineData("""{"error":"Sebab yang tidak dikenal","status_code":2099}""", typeof(SigningFault.ServiceRefused))]
    [InlineData("<html>Bad Request</html>", typeof(SigningFault.ServiceRefused))]
    public async Task A_refusal_as_other_versions_of_the_service_word_it(string body, Type fault)
    {
        await using var desk = await BsreDesk.OpenAsync();
        desk.Service.Instead = _ => Task.FromResult(Results.Text(body, statusCode: StatusCodes.Status400BadRequest));

        Assert.IsType(fault, await FaultAsync(desk.SignAsync()));
    }

    [Theory]
    [InlineData(null, typeof(SigningFault.NotEnrolled))]
    [InlineData("EXPIRED", typeof(SigningFault.CertificateExpired))]
    [InlineData("SUSPEND", typeof(SigningFault.NoCertificate))]
    public async Task Who_cannot_sign_is_told_before_the_passphrase_is_sent(string? status, Type fault)
    {
        await using var desk = await BsreDesk.OpenAsync();
        desk.Service.StatusOfNik = status;

        Assert.IsType(fault, await FaultAsync(desk.SignAsync()));

        Assert.Empty(desk.Service.Asked);
    }

    [Theory]
    [InlineData("7304")]
    [InlineData("7304014312700001/../../download")]
    [InlineData("730401431270000x")]
    public async Task What_is_no_NIK_leaves_the_portal_in_no_address(string nik)
    {
        await using var desk = await BsreDesk.OpenAsync(Nobody());

        Assert.Equal(new SigningFault.BadNik(), await FaultAsync(desk.SignAsync(nik)));
    }

    [Fact]
    public async Task Without_NIK_or_passphrase_nobody_is_asked()
    {
        await using var desk = await BsreDesk.OpenAsync(Nobody());

        Assert.Equal(new SigningFault.CredentialMissing(), await FaultAsync(desk.SignAsync(credential: null)));
        Assert.Equal(new SigningFault.CredentialMissing(), await FaultAsync(desk.SignAsync(passphrase: "")));
        Assert.Equal(new SigningFault.CredentialMissing(), await FaultAsync(desk.SignAsync(nik: "")));
    }

    [Fact]
    public async Task Only_PDFs_are_signed()
    {
        await using var desk = await BsreDesk.OpenAsync(Nobody());

        Assert.Equal(new SigningFault.OnlyPdf("text/plain"), await FaultAsync(desk.SignAsync(mediaType: "text/plain")));
    }

    [Fact]
    public async Task A_portal_that_the_service_does_not_know()
    {
        await using var desk = await BsreDesk.OpenAsync(password: "sandi-lama");

        Assert.Equal(new SigningFault.PortalNotKnown(), await FaultAsync(desk.SignAsync()));
    }

    [Fact]
    public async Task A_service_that_is_down_has_certainly_not_signed()
    {
        await using var desk = await BsreDesk.OpenAsync(Nobody());

        Assert.Equal(new SigningFault.ServiceDown(), await FaultAsync(desk.SignAsync()));
    }

    [Fact]
    public async Task No_answer_in_time_is_not_taken_for_a_refusal_and_not_tried_again()
    {
        await using var desk = await BsreDesk.OpenAsync(timeoutSeconds: 1);
        desk.Service.Instead = async http =>
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
            return Results.Empty;
        };
        var waited = Stopwatch.StartNew();

        Assert.Equal(new SigningFault.OutcomeUnknown(), await FaultAsync(desk.SignAsync()));

        Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.Single(desk.Service.Asked);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_passphrase_was_sent_is_not_tried_again()
    {
        await using var desk = await BsreDesk.OpenAsync();
        desk.Service.Instead = http =>
        {
            http.Abort();
            return Task.FromResult(Results.Empty);
        };

        Assert.Equal(new SigningFault.OutcomeUnknown(), await FaultAsync(desk.SignAsync()));

        Assert.Single(desk.Service.Asked);
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, typeof(SigningFault.OutcomeUnknown))]
    [InlineData(StatusCodes.Status504GatewayTimeout, typeof(SigningFault.OutcomeUnknown))]
    [InlineData(StatusCodes.Status503ServiceUnavailable, typeof(SigningFault.ServiceDown))]
    [InlineData(StatusCodes.Status302Found, typeof(SigningFault.ServiceRefused))]
    public async Task A_fault_of_the_service_itself(int status, Type fault)
    {
        await using var desk = await BsreDesk.OpenAsync();
        desk.Service.Instead = http =>
        {
            http.Response.Headers.Location = "http://lain.contoh.go.id/";
            return Task.FromResult(Results.StatusCode(status));
        };

        Assert.IsType(fault, await FaultAsync(desk.SignAsync()));
        Assert.Single(desk.Service.Asked);
    }

    [Fact]
    public async Task An_answer_without_a_signature_that_holds_is_not_taken()
    {
        await using var desk = await BsreDesk.OpenAsync();
        var damaged = desk.Service.Sign(BsreDesk.Pdf);
        damaged[10] ^= 1;
        foreach (var answer in (byte[][])[BsreDesk.Pdf, damaged, Encoding.ASCII.GetBytes("%PDF-1.7 /ByteRange[0 5 9 99999]"), Encoding.ASCII.GetBytes("<html>Berhasil</html>")])
        {
            desk.Service.Instead = _ => Task.FromResult(Results.File(answer, "application/pdf"));

            Assert.Equal(new SigningFault.BadAnswer(), await FaultAsync(desk.SignAsync()));
        }
    }

    [Fact]
    public async Task The_service_says_what_it_thinks_of_a_signed_PDF()
    {
        await using var desk = await BsreDesk.OpenAsync();

        var verdict = (await desk.Client.VerifyAsync(BsreDesk.Pdf, TestContext.Current.CancellationToken)).Given!;

        Assert.Equal((1, "DOCUMENT VALID !!!"), (verdict.Signatures, verdict.Summary));
        Assert.Equal(("Abdul Rahman", true), Assert.Single(verdict.Signed) is var one ? (one.Name, one.IsWhole) : default);
    }

    [Fact]
    public async Task Nothing_that_was_typed_is_in_a_log_or_in_what_is_told()
    {
        await using var desk = await BsreDesk.OpenAsync(timeoutSeconds: 1);
        await using var down = await BsreDesk.OpenAsync(Nobody());
        var credential = new SigningCredential(BsreStandIn.Nik, BsreStandIn.Passphrase);
        var told = new StringBuilder().Append(credential);

        told.Append(await desk.SignAsync()).Append(await down.SignAsync()).Append(await desk.SignAsync(passphrase: "salah"));
        desk.Service.Instead = http =>
        {
            http.Abort();
            return Task.FromResult(Results.Empty);
        };
        told.Append(await desk.SignAsync());
        desk.Service.Instead = _ => Task.FromResult(Results.Text($$"""{"error":"NIK {{BsreStandIn.Nik}} dengan {{BsreStandIn.Passphrase}} ditolak"}""", statusCode: 400));
        told.Append(await desk.SignAsync());

        // There is a log, so it would have been seen.
        var written = desk.Log.Text + down.Log.Text + told;
        Assert.Contains("WrongCredential", desk.Log.Text, StringComparison.Ordinal);
        Assert.Contains("ServiceDown", down.Log.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])[BsreStandIn.Nik, BsreStandIn.Passphrase, BsreStandIn.Password, Uri.EscapeDataString(BsreStandIn.Passphrase)])
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
        }
    }

    private static async Task<SigningFault> FaultAsync(Task<SigningResult> signing) => Assert.IsType<SigningResult.Refused>(await signing).Fault;

    /// <summary>An address at which nobody listens: the port was free a moment ago.</summary>
    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
