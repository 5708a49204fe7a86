using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Documents;

/// <summary>Files that are laid with a cycle, and what a step must have, by the aggregate alone.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData(StepAction.Susun, StepNeed.OutputFile)]
    [InlineData(StepAction.Pengesahan, StepNeed.OutputFile)]
    [InlineData(StepAction.Disposisi, StepNeed.Nothing)]
    [InlineData(StepAction.Koreksi, StepNeed.Nothing)]
    [InlineData(StepAction.KumpulBahan, StepNeed.Nothing)]
    [InlineData(StepAction.Kirim, StepNeed.Nothing)]
    public void A_step_needs_a_file_where_something_is_written_or_signed(StepAction action, StepNeed need) =>
        Assert.Equal(need, SmallSop.Version.Steps[1] with { Action = action } is var step ? step.Needs : default);

    [Fact]
    public void A_sheet_may_say_otherwise_for_its_step()
    {
        Assert.Equal(StepNeed.Nothing, (SmallSop.Version.Steps[1] with { Action = StepAction.Susun, Need = StepNeed.Nothing }).Needs);
        Assert.Equal(StepNeed.OutputFile, (SmallSop.Version.Steps[1] with { Action = StepAction.Umum, Need = StepNeed.OutputFile }).Needs);
    }

    [Fact]
    public void A_step_that_writes_something_is_not_completed_without_it()
    {
        var flow = CycleFlow.Started(Susun).Completed();

        var missing = Assert.Single(Assert.IsType<OnwardRefusal.Incomplete>(flow.TryComplete(FlowLabel.None)).Missing);
        Assert.Equal("Dokumen", Assert.IsType<MissingThing.OutputFile>(missing).Output);
        Assert.Equal("3", flow.Filed().Completed().Current.Number);
    }

    [Fact]
    public void What_a_step_needs_is_not_what_came_out_of_it()
    {
        var flow = CycleFlow.Started(Susun).Completed().Filed(DocumentKind.Kelengkapan, "Format");

        Assert.IsType<OnwardRefusal.Incomplete>(flow.TryComplete(FlowLabel.None));
    }

    [Fact]
    public void After_a_return_the_step_needs_a_file_of_the_new_visit()
    {
        var flow = CycleFlow.Started(Susun).Completed().Filed().Completed().Refused("Perbaiki.");

        Assert.IsType<OnwardRefusal.Incomplete>(flow.TryComplete(FlowLabel.None));
        var document = flow.Cycle.Documents.Documents[0].Id;
        flow.Filed(document: document).Completed();
        Assert.Equal([1, 2], flow.Cycle.Documents.Find(document)!.Versions.Select(version => version.Number));
    }

    [Fact]
    public void Who_returns_a_document_needs_no_file()
    {
        var flow = CycleFlow.Started(Deciding).Completed().Completed();

        Assert.IsType<CompletionRefusal.NotSigned>(flow.TryComplete(CycleFlow.Kasubag, FlowLabel.Ya));
        Assert.IsType<StepOutcome.Done>(flow.TryComplete(FlowLabel.Tidak, "Perbaiki."));
        Assert.IsType<StepOutcome.Done>(flow.TrySendBack(flow.StepIdOf("1"), "Bukan untuk saya."));
    }

    [Fact]
    public void What_came_out_of_a_step_lies_on_the_next_desk_in_its_newest_version()
    {
        var (first, second) = (BahanStory.File("draft.docx", '1'), BahanStory.File("draft.docx", '2'));
        var flow = CycleFlow.Started(Susun).Completed().Filed(file: first);
        flow.Filed(document: flow.Cycle.Documents.Documents[0].Id, file: second).Completed();

        var (document, version) = Assert.Single(flow.Cycle.BroughtTo(flow.Current));
        Assert.Equal(("Draft Renja", 2, second), (document.Title, version.Number, version.File));
        Assert.Empty(flow.Cycle.BroughtTo(flow.Cycle.Runs[1]));
    }

    [Fact]
    public void A_further_version_keeps_the_documents_title_and_a_new_document_needs_one()
    {
        var flow = CycleFlow.Started(Susun).Completed().Filed(title: "Draft Renja");
        flow.Filed(title: null, document: flow.Cycle.Documents.Documents[0].Id);

        Assert.Equal("Draft Renja", Assert.Single(flow.Cycle.Documents.Documents).Title);
        Assert.IsType<FilingRefusal.BadTitle>(Fault(flow.TryFile(title: " ")));
        Assert.IsType<FilingRefusal.BadTitle>(Fault(flow.TryFile(title: new string('x', CycleDocument.MaxTitleLength + 1))));
        Assert.IsType<FilingRefusal.UnknownDocument>(Fault(flow.TryFile(document: Guid.NewGuid())));
    }

    [Fact]
    public void What_was_filed_at_the_open_step_goes_along_to_another_version_of_the_SOP()
    {
        var flow = CycleFlow.Started().Completed().Filed().MovedTo(SmallSop.NextVersion);

        Assert.True(flow.Cycle.Documents.HasOutputOf(flow.Current.Id));
    }

    private static SopVersion Susun { get; } = With(row: 1, StepAction.Susun);

    private static SopVersion Deciding { get; } = With(row: 2, StepAction.Pengesahan);

    private static SopVersion With(int row, StepAction action) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, SopVersionStatus.Published,
        SmallSop.Version.Definition with { Steps = [.. SmallSop.Version.Steps.Select((step, i) => i == row ? step with { Action = action } : step)] });

    private static FilingRefusal Fault(StepOutcome outcome) => Assert.IsAssignableFrom<FilingRefusal>(outcome);
}
