using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Domain.Sops;

/// <summary>One row of the sheet (langkah, kegiatan).</summary>
/// <param name="Id">Stable within the SOP version; the <c>data-step</c> of its symbol.</param>
/// <param name="Number">The printed number, text and not unique: sources print 13 twice and skip 9 to 11.</param>
/// <param name="Pelaksana">Code of the lane in which its symbol stands.</param>
/// <param name="PelaksanaInferred">True where the source lost the symbol's column and the executor was read from the sentence.</param>
/// <param name="SourceText">The row as the source prints it, cells joined by " | "; only where the spelling was mended.</param>
/// <param name="SourceNote">What the reader must know about this row of the source: a contradiction, a copy residue, a lost mark.</param>
/// <param name="LinkedSopId">The SOP that its keterangan refers to, where it is on the portal.</param>
/// <param name="Need">What its office wants before it can be completed; null where the default of its action stands, see <see cref="Needs"/>.</param>
public sealed partial record SopStep(
    Guid Id,
    string Number,
    string Activity,
    string Pelaksana,
    StepSymbol Symbol,
    StepAction Action,
    MutuBaku MutuBaku,
    string? Keterangan = null,
    bool PelaksanaInferred = false,
    string? SourceText = null,
    string? SourceNote = null,
    Guid? LinkedSopId = null,
    StepNeed? Need = null)
{
    /// <summary>
    /// What it must have before it can be completed. Where the sheet does not say: a file where something is written or signed,
    /// nothing elsewhere, so that nobody is made to upload a disposisi that was spoken.
    /// </summary>
    [JsonIgnore]
    public StepNeed Needs => Need ?? DefaultNeed(Action);

    /// <summary>
    /// Whether completing it establishes a decree (menetapkan keputusan), which a Plh may not do. Read from the words of its output,
    /// so whoever draws the sheet decides it by calling the output a Keputusan or SK; a draft of one is none yet.
    /// </summary>
    [JsonIgnore]
    public bool EstablishesDecree =>
        Action is StepAction.Pengesahan or StepAction.BentukTim && DecreeWords().IsMatch(MutuBaku.Output) && !DraftWords().IsMatch(MutuBaku.Output);

    public static StepNeed DefaultNeed(StepAction action) =>
        action is StepAction.Susun or StepAction.Pengesahan ? StepNeed.OutputFile : StepNeed.Nothing;

    [GeneratedRegex(@"\b(SK|keputusan)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecreeWords();

    [GeneratedRegex(@"\b(konsep|draf|draft|rancangan)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftWords();
}
