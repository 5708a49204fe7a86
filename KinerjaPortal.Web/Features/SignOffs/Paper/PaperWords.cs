using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs.Paper;

/// <summary>How something was signed, in words by which a signature on paper is never taken for an electronic one.</summary>
public sealed class PaperWords(IStringLocalizer<PaperText> text, OfficeTime time)
{
    public string Of(SignatureWay way) => text[$"Way{way}"];

    /// <summary><c>Ditandatangani basah oleh Camat H. Ahmad Fauzi pada Jumat, 20 Nov 2026; dicatat oleh …</c></summary>
    public string Of(PaperSignOff signOff, ZonaWaktu zone) => text[
        "RecordedAs", string.Join(' ', signOff.Fact.Signatory.Lines), signOff.Fact.Signatory.Name, time.Date(signOff.Fact.SignedOn),
        signOff.By.Name, time.DateAndTime(signOff.At, zone)];
}
