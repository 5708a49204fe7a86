using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using Office = KinerjaPortal.Tests.Domain.Calendars.Office;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The verbs of handing on for a <see cref="CycleFlow"/>, in which every post has a person of its own:
/// <c>CycleFlow.Started().HandedOn().Recalled()</c>.
/// </summary>
internal static class HandoffStory
{
    /// <summary>Who files what is worked on, so that nobody approves what they drafted.</summary>
    public static readonly Actor Drafter = HolderOf("penyusun");

    /// <summary>The one person who holds the post.</summary>
    public static Actor HolderOf(string post) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(post)).AsSpan(0, 16)), $"Pemegang {post}");

    public static ActedFor For(string post) => new(post, $"Jabatan {post}", AssignmentKind.Definitif);

    /// <summary>A file with a content of its own.</summary>
    public static FiledFile File(string name = "bukti.png") => new(
        Guid.CreateVersion7(), name, Convert.ToHexStringLower(SHA256.HashData(Guid.NewGuid().ToByteArray())), 2048, "image/png");

    extension(CycleFlow flow)
    {
        public Actor Holder => HolderOf(flow.Cycle.Runs[^1].Pelaksana);

        /// <summary>The holder of the open step completes it, Ya at a decision.</summary>
        public CycleFlow HandedOn() => flow.Apply(flow.TryComplete(
            flow.Holder, flow.Sop.Step(flow.Current.StepId).Symbol == StepSymbol.Decision ? FlowLabel.Ya : FlowLabel.None));

        public CycleFlow ReturnedBecause(string reason) => flow.Apply(flow.TryComplete(flow.Holder, FlowLabel.Tidak, reason));

        public CycleFlow Seen() => flow.Apply(flow.TrySee());

        public StepOutcome TrySee(Actor? by = null, ActedFor? actedFor = null) =>
            flow.Cycle.See(flow.Cycle.Runs[^1].Id, by ?? flow.Holder, actedFor ?? For(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

        public CycleFlow TakenOver() => flow.Apply(flow.TryTakeOver());

        public StepOutcome TryTakeOver(Actor? by = null, ActedFor? actedFor = null) =>
            flow.Cycle.Accept(flow.Cycle.Runs[^1].Id, by ?? flow.Holder, actedFor ?? For(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

        public CycleFlow Recalled(string? note = null) => flow.Apply(flow.TryRecall(note));

        /// <param name="by">Otherwise who handed on, or anybody where nobody did.</param>
        public StepOutcome TryRecall(string? note = null, Actor? by = null)
        {
            var received = flow.Cycle.Runs[^1];
            var sent = flow.Cycle.SentBefore(received);
            return flow.Cycle.Recall(
                received.Id, note, flow.Sop, Office.InWib, by ?? sent?.Completion!.By ?? CycleFlow.Kasubag, For(sent?.Pelaksana ?? received.Pelaksana), flow.Now);
        }

        public CycleFlow Held(ExternalSystem system = ExternalSystem.Sipd, string note = "SIPD tidak dapat dibuka.") => flow.Apply(flow.TryHold(system, note));

        public StepOutcome TryHold(ExternalSystem system = ExternalSystem.Sipd, string? note = "SIPD tidak dapat dibuka.", bool withEvidence = true) =>
            flow.Cycle.Hold(
                flow.Cycle.Runs[^1].Id, system, note, withEvidence ? File() : null, "Bukti tertahan SIPD", flow.Holder,
                For(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

        public CycleFlow Released(string? note = null) => flow.Apply(flow.TryRelease(note));

        public StepOutcome TryRelease(string? note = null) => flow.Cycle.Release(
            flow.Cycle.Runs[^1].Id, note, Office.InWib, flow.Holder, For(flow.Cycle.Runs[^1].Pelaksana), flow.Now);

        /// <summary>Lays a file at the open step that the drafter has made.</summary>
        public CycleFlow Drafted() => flow.Apply(flow.TryDraft());

        public StepOutcome TryDraft() => flow.Cycle.File(
            flow.Cycle.Runs[^1].Id, documentId: null, DocumentKind.Draft, "Draft", File("draft.docx"), note: null, Drafter,
            For(flow.Cycle.Runs[^1].Pelaksana), flow.Now);
    }
}
