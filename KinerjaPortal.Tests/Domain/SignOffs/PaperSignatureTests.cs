using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.SignOffs;

/// <summary>A pengesahan ends by a signature: at the desk, or on paper, as somebody records it with the scan.</summary>
public sealed class PaperSignatureTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void A_pengesahan_is_not_completed_by_a_press_nor_by_a_file()
    {
        var flow = SignOffStory.AtSignOff();

        Assert.Equal(new CompletionRefusal.NotSigned("3"), flow.TryComplete(CycleFlow.Kepala, FlowLabel.Ya));
        flow.Filed(DocumentKind.Final, title: "Dokumen Renja", file: SignOffStory.Scan);
        Assert.Equal(new CompletionRefusal.NotSigned("3"), flow.TryComplete(CycleFlow.Kepala, FlowLabel.Ya));
        Assert.Equal([new MissingThing.Signature()], flow.Cycle.MissingAt(flow.Current, flow.Sop.Step(flow.Current.StepId)));
    }

    [Fact]
    public void It_can_still_be_refused_with_a_reason()
    {
        var flow = SignOffStory.AtSignOff();

        flow.Refused("Tabel 2 belum dijumlah.");

        Assert.Equal("2", flow.Current.Number);
    }

    [Fact]
    public void What_was_completed_there_before_this_rule_is_replayed_as_it_was()
    {
        var flow = SignOffStory.AtSignOff();
        var run = flow.Current;
        var before = flow.Events[^1];
        CycleEvent[] old =
        [
            before with { Version = before.Version + 1, Fact = new StepCompleted(run.Id, run.StepId, run.Number, run.Pelaksana, StepResult.Ya, Note: null) },
            before with { Version = before.Version + 2, Fact = new CycleCompleted() },
        ];

        var cycle = DocumentCycle.Replay([.. flow.Events, .. old]);

        Assert.Equal((CycleStatus.Completed, StepResult.Ya), (cycle.Status, cycle.Run(run.Id)!.Completion!.Result));
        Assert.Null(cycle.SignOffs.WayAt(run.Id));
    }

    [Fact]
    public void Recording_files_the_scan_tells_who_signed_and_when_and_hands_on_in_one()
    {
        var flow = SignOffStory.AtSignOff().After(TimeSpan.FromDays(3));
        var draft = flow.Cycle.Documents.Documents[0];

        var done = Assert.IsType<StepOutcome.Done>(flow.TryRecordPaper(on: Friday));

        Assert.Collection(
            done.Events.Select(e => e.Fact),
            fact => Assert.Equal((draft.Id, 2, DocumentKind.Final), Assert.IsType<DocumentFiled>(fact) is var filed ? (filed.DocumentId, filed.DocumentVersion, filed.Kind) : default),
            fact =>
            {
                var paper = Assert.IsType<SignedOnPaper>(fact);
                Assert.Equal((SignOffStory.Scan.Sha256, Friday), (paper.Sha256, paper.SignedOn));
                Assert.Equal((CycleFlow.Kepala.PersonId, CycleFlow.Kepala.Name), (paper.SignatoryId, paper.Signatory.Name));
            },
            fact => Assert.Equal(StepResult.Ya, Assert.IsType<StepCompleted>(fact).Result),
            fact => Assert.Equal("4", Assert.IsType<HandedOff>(fact).Number));
        Assert.Equal(SignOffStanding.AsApproved, done.After.SignOffs.StandingOf(done.After.Documents.Find(draft.Id)!));
    }

    [Fact]
    public void It_is_told_apart_from_an_electronic_signature()
    {
        var (onPaper, signed) = (SignOffStory.AtSignOff().SignedOnPaper(), SignOffStory.AtSignOff().SignedOff());

        Assert.Equal(SignatureWay.OnPaper, onPaper.Cycle.SignOffs.WayAt(onPaper.Cycle.Runs[^2].Id));
        Assert.Equal(SignatureWay.Electronic, signed.Cycle.SignOffs.WayAt(signed.Cycle.Runs[^2].Id));
        Assert.Empty(onPaper.Cycle.SignOffs.SignOffs);
        Assert.Equal(Friday, onPaper.Cycle.Runs[^2].Detail.PaperSignedOn);
        Assert.Null(signed.Cycle.Runs[^2].Detail.PaperSignedOn);
        Assert.True(SameCycle.IsSummarised(onPaper.Cycle, onPaper.Events));
    }

    [Fact]
    public void The_day_is_one_on_which_the_document_lay_there()
    {
        var flow = SignOffStory.AtSignOff().After(TimeSpan.FromDays(2));
        var today = Friday.AddDays(2);

        Assert.Equal(new SignOffRefusal.DayToCome(today.AddDays(1)), flow.TryRecordPaper(on: today.AddDays(1)));
        Assert.Equal(new SignOffRefusal.DayBeforeItCame(Friday.AddDays(-1), Friday), flow.TryRecordPaper(on: Friday.AddDays(-1)));
        Assert.IsType<SignOffRefusal.DayMissing>(flow.TryRecordPaper(dayLeftOut: true));
        Assert.IsType<StepOutcome.Done>(flow.TryRecordPaper(on: Friday));
    }

    [Fact]
    public void What_was_handed_on_and_taken_back_has_lain_there_all_the_while()
    {
        var flow = SignOffStory.AtSignOff().SignedOnPaper().After(TimeSpan.FromDays(3));
        flow.Apply(flow.TryRecall(by: CycleFlow.Kepala));

        Assert.IsType<StepOutcome.Done>(flow.TryRecordPaper(on: Friday));
    }

    [Fact]
    public void Without_the_statement_or_a_scan_that_can_be_looked_at_nothing_is_recorded()
    {
        var flow = SignOffStory.AtSignOff();

        Assert.IsType<SignOffRefusal.NotStated>(flow.TryRecordPaper(stated: false));
        Assert.Equal(
            new SignOffRefusal.ScanUnreadable("pindaian.csv"), flow.TryRecordPaper(scan: SignOffStory.Scan with { Name = "pindaian.csv", MediaType = "text/csv" }));
    }

    [Fact]
    public void Nobody_is_recorded_to_have_signed_what_they_drafted_nor_records_it_themselves()
    {
        var flow = SignOffStory.AtSignOff();
        PostHolder drafter = new(CycleFlow.Kasubag.PersonId, CycleFlow.Kasubag.Name, AssignmentKind.Plh);
        PostHolder holder = new(CycleFlow.Kepala.PersonId, CycleFlow.Kepala.Name, AssignmentKind.Definitif);

        Assert.IsType<OnwardRefusal.OwnDraft>(flow.TryRecordPaper(holders: [drafter]));
        Assert.IsType<OnwardRefusal.OwnDraft>(flow.TryRecordPaper(by: CycleFlow.Kasubag, holders: [drafter, holder], signedBy: holder.Name, kind: AssignmentKind.Plh));
    }

    [Theory]
    [InlineData(AssignmentKind.Plh, false)]
    [InlineData(AssignmentKind.Plt, true)]
    [InlineData(AssignmentKind.Definitif, true)]
    public void A_Plh_signs_no_decree_on_paper_either(AssignmentKind kind, bool may)
    {
        var flow = SignOffStory.AtSignOff(SignOffStory.Sheet("Keputusan Ka OPD"));

        var outcome = flow.TryRecordPaper(holders: [new PostHolder(CycleFlow.Kepala.PersonId, CycleFlow.Kepala.Name, kind)], kind: kind);

        Assert.Equal(may, outcome is StepOutcome.Done);
        Assert.Equal(!may, outcome is OnwardRefusal.NotForPlh);
    }

    [Fact]
    public void A_Plh_records_that_the_holder_signed_the_decree()
    {
        var flow = SignOffStory.AtSignOff(SignOffStory.Sheet("Keputusan Ka OPD"));
        PostHolder holder = new(Guid.CreateVersion7(), "H. Ahmad Fauzi, M.Si.", AssignmentKind.Definitif);
        PostHolder plh = new(CycleFlow.Kepala.PersonId, CycleFlow.Kepala.Name, AssignmentKind.Plh);

        flow.Apply(flow.TryRecordPaper(holders: [plh, holder], signedBy: $"{holder.PersonId}", kind: AssignmentKind.Plh));

        Assert.Equal(("Sekretaris", holder.Name), (Assert.Single(flow.Cycle.SignOffs.OnPaper).Fact.Signatory is var block ? (block.Post, block.Name) : default));
    }

    [Fact]
    public void Who_signed_held_the_post_on_that_day()
    {
        var flow = SignOffStory.AtSignOff();
        PostHolder[] two = [new(Guid.CreateVersion7(), "Ratna", AssignmentKind.Plh), new(Guid.CreateVersion7(), "Hasan", AssignmentKind.Definitif)];

        Assert.Equal(["Ratna", "Hasan"], Assert.IsType<SignOffRefusal.SignatoryMissing>(flow.TryRecordPaper(holders: two)).HeldBy);
        Assert.IsType<SignOffRefusal.SignatoryMissing>(flow.TryRecordPaper(holders: two, signedBy: "Budi"));
        Assert.IsType<SignOffRefusal.SignatoryMissing>(flow.TryRecordPaper(holders: []));
        Assert.IsType<SignOffRefusal.SignatoryMissing>(flow.TryRecordPaper(holders: [], signedBy: "Siapa saja"));
        flow.Apply(flow.TryRecordPaper(holders: two, signedBy: "hasan"));
    }

    [Fact]
    public void Of_an_outside_post_without_accounts_the_recorder_gives_the_name()
    {
        var flow = SignOffStory.AtSignOff();

        Assert.True(Assert.IsType<SignOffRefusal.SignatoryMissing>(flow.TryRecordPaper(holders: [], recordedBy: "Kasubag Program")).ByName);
        flow.Apply(flow.TryRecordPaper(by: CycleFlow.Kasubag, holders: [], signedBy: " Dr. Hasan ", recordedBy: "Kasubag Program"));

        var onPaper = Assert.Single(flow.Cycle.SignOffs.OnPaper);
        Assert.Equal((null, "Dr. Hasan", "Kasubag Program"), (onPaper.Fact.SignatoryId, onPaper.Fact.Signatory.Name, onPaper.For.RecordedBy));
    }

    [Fact]
    public void It_is_recorded_at_a_pengesahan_and_nowhere_else() =>
        Assert.Equal(new SignOffRefusal.NotAtThisStep("2"), CycleFlow.Started(SignOffStory.Sheet()).Completed().Filed().TryRecordPaper());
}
