using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>Who signed off what, as a sentence.</summary>
public sealed class SignOffWords(IStringLocalizer<ProofText> text, OfficeTime time)
{
    /// <summary><c>Disahkan Plh. Camat Dra. Sri Wahyuni, Jumat, 20 Nov 2026, 10.42 WIB</c></summary>
    public string Of(SignOff signOff, ZonaWaktu zone) =>
        text["SignedOffBy", string.Join(' ', signOff.Fact.Signatory.Lines), signOff.Fact.Signatory.Name, time.DateAndTime(signOff.At, zone)];
}
