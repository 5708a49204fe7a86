using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.SignOffs;

public sealed class DocumentCycleSignOffTests
{
    [Fact]
    public void Signing_files_the_edition_tells_the_sign_off_and_hands_on_in_one()
    {
        var flow = SignOffStory.AtSignOff();

        var done = Assert.IsType<StepOutcome.Done>(flow.TrySignOff());

        Assert.Collection(
            done.Events.Select(e => e.Fact),
            fact => Assert.Equal(DocumentKind.Final, Assert.IsType<DocumentFiled>(fact).Kind),
            fact => Assert.IsType<DocumentSigned>(fact),
            fact => Assert.Equal(StepResult.Ya, Assert.IsType<StepCompleted>(fact).Result),
            fact => Assert.Equal("4", Assert.IsType<HandedOff>(fact).Number));
    }

    [Fact]
    public void A_signature_belongs_to_one_content()
    {
        var flow = SignOffStory.AtSignOff();
        var seen = flow.OnTheDesk();

        var refused = flow.TrySignOff(seen with { Sha256 = new string('b', 64) });

        Assert.IsType<SignOffRefusal.UnknownFile>(refused);
    }

    [Fact]
    public void A_document_that_changed_since_it_was_opened_is_not_signed()
    {
        var flow = SignOffStory.AtSignOff();
        var seen = flow.OnTheDesk();
        flow.Filed(document: flow.Cycle.Documents.Documents[0].Id, file: BahanStory.File("draft.docx", 'c'));

        var changed = Assert.IsType<SignOffRefusal.Changed>(flow.TrySignOff(seen));

        Assert.Equal(2, changed.Newest.Number);
    }

    [Fact]
    public void Nobody_signs_what_they_drafted()
    {
        var flow = SignOffStory.AtSignOff();

        Assert.IsType<OnwardRefusal.OwnDraft>(flow.TrySignOff(by: CycleFlow.Kasubag));
        flow.SignedOff(CycleFlow.Kepala);
    }

    [Fact]
    public void What_somebody_uploads_at_the_sign_off_itself_they_have_drafted()
    {
        var flow = SignOffStory.AtSignOff().Filed(title: "Punya sendiri", file: BahanStory.File("sendiri.pdf", 'd'));
        var own = flow.Cycle.Documents.Documents[^1].Newest.File;

        Assert.IsType<OnwardRefusal.OwnDraft>(flow.TrySignOff(own, by: CycleFlow.Kasubag));
    }

    [Fact]
    public void A_draft_that_is_filed_again_unchanged_stays_its_drafters()
    {
        var flow = SignOffStory.AtSignOff();
        var (document, version) = flow.Cycle.ForApproval(flow.Current)!.Value;
        flow.Filed(DocumentKind.Final, document: document.Id, file: version.File with { Id = Guid.CreateVersion7() });

        Assert.Equal(CycleFlow.Kasubag, flow.Cycle.DrafterOf(flow.Cycle.Documents.Documents[0], flow.Cycle.Documents.Documents[0].Newest, flow.Sop));
    }

    [Fact]
    public void A_signed_edition_is_its_drafters_and_not_its_signatorys()
    {
        var flow = SignOffStory.AtSignOff().SignedOff();
        var document = flow.Cycle.Documents.Documents[0];

        Assert.Equal(CycleFlow.Kasubag, flow.Cycle.DrafterOf(document, document.Newest, flow.Sop));
    }

    [Fact]
    public void A_Plh_signs_documents_and_no_decree()
    {
        Assert.IsType<StepOutcome.Done>(SignOffStory.AtSignOff().TrySignOff(kind: AssignmentKind.Plh));
        Assert.IsType<OnwardRefusal.NotForPlh>(SignOffStory.AtSignOff(SignOffStory.Sheet("Keputusan Ka OPD")).TrySignOff(kind: AssignmentKind.Plh));
        Assert.IsType<StepOutcome.Done>(SignOffStory.AtSignOff(SignOffStory.Sheet("Keputusan Ka OPD")).TrySignOff(kind: AssignmentKind.Plt));
        Assert.IsType<StepOutcome.Done>(SignOffStory.AtSignOff(SignOffStory.Sheet("Konsep Keputusan")).TrySignOff(kind: AssignmentKind.Plh));
    }

    [Fact]
    public void Nothing_is_signed_at_a_step_that_is_no_pengesahan()
    {
        var flow = CycleFlow.Started(SignOffStory.Sheet()).Completed().Filed();
        var draft = flow.Cycle.Documents.Documents[0].Newest.File;

        var refused = flow.TrySignOff(draft, by: CycleFlow.Kepala);

        Assert.Equal(new SignOffRefusal.NotAtThisStep("2"), refused);
    }

    [Fact]
    public void Pressing_twice_signs_once()
    {
        var flow = SignOffStory.AtSignOff();
        var (seen, run) = (flow.OnTheDesk(), flow.Current.Id);
        flow.SignedOff();

        Assert.IsType<CommonRefusal.AlreadyDone>(flow.TrySignOff(seen, runId: run));
        Assert.Single(flow.Cycle.SignOffs.SignOffs);
    }

    [Fact]
    public void A_version_that_comes_after_is_told_as_changed_since()
    {
        var flow = SignOffStory.AtSignOff();
        Assert.Equal(SignOffStanding.NotApproved, Standing());

        flow.SignedOff();
        Assert.Equal(SignOffStanding.AsApproved, Standing());

        flow.Filed(document: flow.Cycle.Documents.Documents[0].Id, file: BahanStory.File("draft.docx", 'c'));
        Assert.Equal(SignOffStanding.ChangedSince, Standing());

        SignOffStanding Standing() => flow.Cycle.SignOffs.StandingOf(flow.Cycle.Documents.Documents[0]);
    }

    [Fact]
    public void What_comes_back_comes_to_the_person_who_did_it_with_the_places_that_were_marked()
    {
        var flow = SignOffStory.AtSignOff();
        var file = flow.OnTheDesk();
        ReturnMark[] marks = [new(file.Id, MarkedPlace.Halaman, 3, "Tabel belum dijumlah")];

        flow.Apply(flow.Cycle.Complete(
            flow.Current.Id, KinerjaPortal.Domain.Sops.FlowLabel.Tidak, "Perbaiki tabel 2.", flow.Sop, Calendars.Office.InWib, CycleFlow.Kepala,
            new ActedFor("sekretaris", "Sekretaris", AssignmentKind.Definitif), flow.Now, marks));

        Assert.Equal(CycleFlow.Kasubag, flow.Current.Detail.Addressee);
        Assert.Equal(marks, flow.Cycle.Runs[^2].Completion!.Marks);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(ReturnMark.MaxNumber + 1, null)]
    [InlineData(1, ReturnMark.MaxNoteLength + 1)]
    public void A_mark_that_is_no_place_is_refused(int number, int? noteLength)
    {
        var flow = SignOffStory.AtSignOff();
        var mark = new ReturnMark(flow.OnTheDesk().Id, MarkedPlace.Baris, number, noteLength is { } length ? new string('x', length) : null);

        Assert.Equal(new CommonRefusal.BadMark(mark), Refuse(flow, mark));
        Assert.IsType<CommonRefusal.BadMark>(Refuse(flow, new ReturnMark(Guid.NewGuid(), MarkedPlace.Baris, 1)));
    }

    private static StepOutcome Refuse(CycleFlow flow, ReturnMark mark) => flow.Cycle.Complete(
        flow.Current.Id, KinerjaPortal.Domain.Sops.FlowLabel.Tidak, "Perbaiki.", flow.Sop, Calendars.Office.InWib, CycleFlow.Kepala,
        new ActedFor("sekretaris", "Sekretaris", AssignmentKind.Definitif), flow.Now, [mark]);
}
