using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Web.Features.Signing;

/// <summary>For the admin of an office: its authority, whom it has given certificates, and how anybody verifies with them.</summary>
public sealed partial class CertificatesPage(
    OfficeDirectory offices, PostHolders holders, CertificateRegister certificates, SigningSettings settings, TimeProvider clock)
{
    private const int BytesInGroup = 2;
    private const int Rows = 25;

    private Office? _office;
    private IReadOnlyList<IssuedCertificate>? _issued;
    private IssuedCertificate? _authority;
    private List<IssuedCertificate> _people = [];
    private string _pemName = "";

    protected override async Task OnInitializedAsync()
    {
        var caller = await CallerAsync();
        var office = (await offices.FindAsync(caller.OpdId, Gone))!;
        if (await holders.MayAsync(PortalAction.ReadCertificates, office.Opd, caller.PersonId, Gone))
        {
            _issued = await certificates.OfAsync(office.Opd.Id, Gone);
            _authority = _issued.FirstOrDefault(one => one is { IsAuthority: true, IsLatest: true });
            _people = [.. _issued.Where(one => !one.IsAuthority)];
        }

        _pemName = CertificateEndpoints.FileNameOf(office.Opd.Code);
        _office = office;
    }

    /// <summary>A certificate that ended or was replaced still shows who signed while it held.</summary>
    private (WorkStatus Status, string Word) StatusOf(IssuedCertificate one) => one switch
    {
        _ when one.NotAfter <= clock.GetUtcNow() => (WorkStatus.OnTime, "Ended"),
        { IsLatest: false } => (WorkStatus.OnTime, "Replaced"),
        _ => (WorkStatus.Done, "InForce"),
    };

    private string Day(DateTimeOffset moment) => Time.Date(moment, _office!.Opd.Zone);

    /// <summary>As openssl prints it, so that the two can be laid side by side: pairs with colons.</summary>
    private static string Fingerprint(string thumbprint) => string.Join(':', thumbprint.ToUpperInvariant().Chunk(BytesInGroup).Select(pair => new string(pair)));
}
