using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Web.Features.Transport;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Verification;

/// <summary>
/// What was signed under a code, for anybody: the document, the post, the moment and the hashes, and nothing else. Static, so that it
/// opens on any phone. A code that cannot be one and one that nobody has get the same answer.
/// </summary>
public sealed partial class VerificationPage(Verifications verifications, OfficeDirectory offices)
{
    private VerifiedSignOff? _found;
    private ZonaWaktu _zone;
    private bool _isAsked;

    [Parameter]
    public string? Code { get; set; }

    /// <summary>Where the code was typed and not scanned.</summary>
    [SupplyParameterFromQuery(Name = "kode")]
    private string? Typed { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // The address is the secret: it goes to no other site, into no index and no cache.
        var headers = Http.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";

        // And nothing of the page may reach out, so the file that is chosen cannot be sent even by mistake.
        headers.ContentSecurityPolicy = ContentPolicy.OfASecret(Http);
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";

        var asked = Code ?? Typed;
        _isAsked = !string.IsNullOrWhiteSpace(asked);
        _found = VerificationCode.Read(asked) is { } code ? await verifications.FindAsync(code, Http.RequestAborted) : null;
        if (_found is { } found)
        {
            _zone = (await offices.FindAsync(found.OpdId, Http.RequestAborted))!.Opd.Zone;
        }
        else if (_isAsked)
        {
            // Only when the answer begins: where a page says 404 before it is drawn, the framework sends another in its place, or none.
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }
}
