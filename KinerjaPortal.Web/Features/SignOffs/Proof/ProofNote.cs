using System.Text;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Web.Features.Documents.Archive;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.SignOffs.Paper;
using KinerjaPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.SignOffs.Proof;

/// <summary>How whoever has an archive proves what was signed, without the portal: plain text with the lines to type.</summary>
public sealed class ProofNote(IStringLocalizer<ProofText> text, OfficeTime time, VerificationPath verification, PaperWords signing)
{
    public const string Name = "VERIFIKASI.txt";

    /// <summary>Old Windows shows a text file without line ends of its own as one line.</summary>
    private const string LineEnd = "\r\n";

    /// <param name="paths">Where each file lies in the archive, by the id of its filing; what does not lie there is left out.</param>
    /// <param name="authorities">Where the certificates of the office's authorities lie; null where the portal has signed nothing.</param>
    public string Write(FileShelf shelf, IReadOnlyDictionary<Guid, string> paths, string? authorities)
    {
        var (cycle, office) = (shelf.Situation.Cycle, shelf.Situation.Office.Opd);
        var note = new StringBuilder("\uFEFF");
        Line(note, text["NoteTitle", FileListing.DocumentOf(cycle), office.Name]);
        Line(note, "");
        Line(note, text["NoteWhere"]);
        Line(note, text["NoteCopies", CycleArchive.Manifest]);
        Line(note, $"  sha256sum -c {CycleArchive.Manifest}");
        foreach (var (index, signOff) in cycle.SignOffs.SignOffs.Index())
        {
            var fact = signOff.Fact;
            Line(note, "");
            Line(note, $"{index + 1}. {cycle.Documents.Find(fact.DocumentId)!.Title}");
            Line(note, $"   {text["SignedOffBy", string.Join(' ', fact.Signatory.Lines), fact.Signatory.Name, time.DateAndTime(signOff.At, office.Zone)]}");
            Line(note, $"   {text["NoteCode", VerificationCode.Grouped(fact.Code), verification.AddressOf(fact.Code, origin: null)]}");
            Line(note, $"   SHA-256 {fact.Sha256}");
            Line(note, $"   {text["NoteCertificate", fact.Certificate.Subject, fact.Certificate.SerialNumber, fact.Certificate.Thumbprint]}");
            if (fact.Signature is { } signature && authorities is not null
                && paths.TryGetValue(signature.Id, out var p7s) && paths.TryGetValue(fact.FileId, out var approved))
            {
                Line(note, $"   {text["NoteDetached"]}");
                Line(note, $"     {ProofCommands.Detached(p7s, approved, authorities, signOff.At)}");
                Line(note, $"     {ProofCommands.Signer(p7s)}");
            }

            if (fact.EditionSha256 != fact.Sha256 && paths.TryGetValue(fact.EditionFileId, out var edition))
            {
                Line(note, $"   {text["NoteInside"]}");
                Line(note, $"     {ProofCommands.InsidePdf(edition)}");
            }
        }

        foreach (var onPaper in cycle.SignOffs.OnPaper)
        {
            Line(note, "");
            Line(note, cycle.Documents.Find(onPaper.Fact.DocumentId)!.Title);
            Line(note, $"   {signing.Of(onPaper, office.Zone)}");
            Line(note, $"   {text["NoteOnPaper"]}");
            Line(note, $"     {(paths.TryGetValue(onPaper.Fact.FileId, out var scan) ? scan : onPaper.Fact.FileId.ToString())}");
            Line(note, $"     SHA-256 {onPaper.Fact.Sha256}");
            Line(note, $"   {text["NoteCode", VerificationCode.Grouped(onPaper.Fact.Code), verification.AddressOf(onPaper.Fact.Code, origin: null)]}");
        }

        if (authorities is not null)
        {
            Line(note, "");
            Line(note, text["NoteTrust", authorities]);
            Line(note, text["NotePdfTrust"]);
            Line(note, "  mkdir nss && certutil -N -d sql:nss --empty-password");
            Line(note, $"  certutil -A -d sql:nss -n kantor -t CT,C,C -i '{authorities}'");
            Line(note, "  pdfsig -nssdir sql:nss …");
        }

        return note.ToString();
    }

    private static void Line(StringBuilder note, string line) => note.Append(line).Append(LineEnd);
}
