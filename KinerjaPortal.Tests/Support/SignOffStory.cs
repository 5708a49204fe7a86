using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Support;

/// <summary>The verbs of sign-off for a <see cref="CycleFlow"/>, on a sheet whose third row is a pengesahan.</summary>
internal static class SignOffStory
{
    /// <summary>1 Mulai (kasubag), 2 susun (staf), 3 pengesahan, a decision (sekretaris; Tidak goes back to 2), 4, 5 Selesai.</summary>
    public static SopVersion Sheet(string output = "Dokumen Renja") => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published,
        SmallSop.Version.Definition with
        {
            Steps =
            [
                .. SmallSop.Version.Steps.Select((step, row) => row == 2
                    ? step with { Action = StepAction.Pengesahan, MutuBaku = step.MutuBaku with { Output = output } }
                    : step),
            ],
        });

    /// <summary>A draft by the Kasubag lies at the pengesahan.</summary>
    public static CycleFlow AtSignOff(SopVersion? sheet = null) => CycleFlow.Started(sheet ?? Sheet()).Completed().Filed().Completed();

    public static FiledFile OnTheDesk(this CycleFlow flow) => flow.Cycle.ForApproval(flow.Cycle.Runs[^1])!.Value.Version.File;

    public static CycleFlow SignedOff(this CycleFlow flow, Actor? by = null) => flow.Apply(flow.TrySignOff(by: by));

    public static StepOutcome TrySignOff(
        this CycleFlow flow, FiledFile? file = null, Actor? by = null, AssignmentKind kind = AssignmentKind.Definitif, FiledFile? edition = null, Guid? runId = null)
    {
        var seen = file ?? flow.OnTheDesk();
        var signatory = by ?? CycleFlow.Kepala;
        return flow.Cycle.SignOff(
            runId ?? flow.Cycle.Runs[^1].Id, seen.Id, seen.Sha256, Signed(signatory, kind, edition), note: null, flow.Sop, Office.InWib, signatory,
            new ActedFor(flow.Cycle.Runs[^1].Pelaksana, "Sekretaris", kind), flow.Now);
    }

    public static CycleFlow SignedOnPaper(this CycleFlow flow) => flow.Apply(flow.TryRecordPaper());

    /// <summary>Records that the Kepala signed on paper today, unless told otherwise.</summary>
    /// <param name="holders">Who held the post on that day; the signatory alone unless told otherwise.</param>
    public static StepOutcome TryRecordPaper(
        this CycleFlow flow, Actor? by = null, DateOnly? on = null, FiledFile? scan = null, bool stated = true, string? signedBy = null, string? recordedBy = null,
        IReadOnlyList<PostHolder>? holders = null, Actor? signatory = null, bool dayLeftOut = false, AssignmentKind kind = AssignmentKind.Definitif)
    {
        var recorder = by ?? CycleFlow.Kepala;
        return flow.Cycle.RecordPaperSignature(
            flow.Cycle.Runs[^1].Id,
            new PaperSignature(scan ?? Scan with { Id = Guid.CreateVersion7() }, dayLeftOut ? null : on ?? Office.InWib.Zone.DateOf(flow.Now), signedBy, stated),
            VerificationCode.Of(Guid.CreateVersion7().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray()),
            holders ?? [new PostHolder((signatory ?? CycleFlow.Kepala).PersonId, (signatory ?? CycleFlow.Kepala).Name, AssignmentKind.Definitif)],
            note: null, flow.Sop, Office.InWib, recorder, new ActedFor(flow.Cycle.Runs[^1].Pelaksana, "Sekretaris", kind, recordedBy), flow.Now);
    }

    public static FiledFile Scan { get; } = BahanStory.File("pindaian.pdf", '9') with { MediaType = "application/pdf" };

    private static SignedFile Signed(Actor by, AssignmentKind kind, FiledFile? edition) => new(
        Guid.CreateVersion7(), VerificationCode.Of(Guid.CreateVersion7().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray()),
        edition ?? BahanStory.File("draft (disahkan).pdf", 'e'), BahanStory.File("draft.p7s", 'f'),
        new SignatoryBlock("Sekretaris", kind, by.Name), SigningMeans.Portal, SignOffAuthentication.Password,
        new SignOffCertificate("CN=Uji", "CN=CA", "01", new string('0', 64)), InkId: null);
}
