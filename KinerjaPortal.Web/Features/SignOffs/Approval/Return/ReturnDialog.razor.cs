using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Return;

/// <summary>
/// Sends the document back. What is typed is kept on the server while it is typed, the reason as the note of the step, so that it is
/// there on the cycle's page too.
/// </summary>
public sealed partial class ReturnDialog : IAsyncDisposable
{
    private DraftedNote _note = null!;
    private DraftedNote _keptMarks = null!;
    private MudTextField<string> _reason = null!;
    private IReadOnlyList<ReturnTarget> _targets = [];
    private IReadOnlyList<FiledFile> _files = [];
    private List<DraftedMark> _marks = [];
    private Guid _to;
    private bool _reasonMissing;
    private int? _badMark;
    private string? _refusal;

    [Parameter, EditorRequired]
    public required ApprovalView View { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    /// <summary>Sends back; the answer is a refusal's sentence, or null when it happened.</summary>
    [Parameter, EditorRequired]
    public required Func<ReturnTarget, string, IReadOnlyList<ReturnMark>, Task<string?>> Send { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Inject]
    private NoteDrafts Notes { get; set; } = null!;

    [Inject]
    private TableDrafts Tables { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ApprovalText> Text { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> CycleWords { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<ReturnDialog> Log { get; set; } = null!;

    private Office Office => View.Situation.Office;

    private ReturnTarget Target => _targets.First(target => target.Step.Id == _to);

    private string ToWhom => Target switch
    {
        { To: { } person, ByChart: true } => Text["ToPersonByChart", person.Name],
        { To: { } person } => Text["ToPerson", person.Name],
        { Step: var step } => Text["ToHolders", new StepWords(CycleWords).PostAndNames(Office, step.Pelaksana, View.Situation.Now)],
    };

    private string Kept =>
        _note.Failed ? Text["NotKept"]
        : _note.SavedAt is { } at ? Text["Kept", Time.Time(at, Office.Opd.Zone)]
        : _note.Text.Length > 0 ? Text["BeingKept"]
        : Text["WillBeKept"];

    public async ValueTask DisposeAsync()
    {
        await _note.DisposeAsync();
        await _keptMarks.DisposeAsync();
    }

    // Here, too, because the sheet is drawn once while OnInitializedAsync waits for the database, and OnParametersSet comes after that.
    protected override void OnInitialized() => SeeView();

    protected override async Task OnInitializedAsync()
    {
        var (person, run) = (View.Situation.Caller.PersonId, View.Desk.Run.Id);
        Task Changed() => InvokeAsync(StateHasChanged);
        _note = new DraftedNote(Notes, person, run, Clock, Log, Changed);
        _keptMarks = new DraftedNote(
            cancel => Tables.FindAsync(person, run, cancel), text => Tables.KeepAsync(person, run, string.IsNullOrEmpty(text) ? null : text, CancellationToken.None),
            Clock, Log, Changed);
        await _note.ReadAsync(CancellationToken.None);
        await _keptMarks.ReadAsync(CancellationToken.None);
        _marks = _marks.Count == 0 ? DraftedMarks.Read(_keptMarks.Text) : _marks;
    }

    protected override void OnParametersSet() => SeeView();

    private void SeeView()
    {
        _targets = ReturnTarget.Of(View.Situation, View.Desk);
        if (_targets.All(target => target.Step.Id != _to))
        {
            _to = _targets[0].Step.Id;
        }

        // What was marked in a version that another has taken the place of meanwhile stays marked in it.
        var marked = _marks.Select(mark => View.Situation.Cycle.Documents.FindFile(mark.FileId)?.Version.File).OfType<FiledFile>();
        _files = [.. View.Papers.Select(paper => paper.File).OrderByDescending(file => file.Id == View.Paper?.File.Id).Concat(marked).DistinctBy(file => file.Id)];
    }

    private void Type(string? typed)
    {
        _note.Type(typed ?? "");
        _reasonMissing &= string.IsNullOrWhiteSpace(typed);
    }

    private string Named(ReturnTarget target) => $"{target.Step.Number} · {StepWords.PostName(Office, target.Step.Pelaksana)} · {target.Step.Activity}";

    private void Add() => Keep([.. _marks, DraftedMark.At(_files[0])]);

    private void Remove(int at) => Keep([.. _marks.Take(at), .. _marks.Skip(at + 1)]);

    private void Mark(int at, DraftedMark mark) => Keep([.. _marks.Take(at), mark, .. _marks.Skip(at + 1)]);

    private void Number(int at, string? typed) => Mark(at, _marks[at] with { Number = typed ?? "" });

    private void Note(int at, string? typed) => Mark(at, _marks[at] with { Note = typed ?? "" });

    private void Keep(List<DraftedMark> marks)
    {
        _marks = marks;
        _badMark = null;
        _keptMarks.Type(DraftedMarks.Text(marks) ?? "");
    }

    private async Task SendAsync()
    {
        _refusal = null;
        _reasonMissing = string.IsNullOrWhiteSpace(_note.Text);
        if (_reasonMissing)
        {
            await _reason.FocusAsync();
            return;
        }

        var marks = _marks.Select(mark => mark.Read()).ToList();
        var bad = marks.IndexOf(null);
        _badMark = bad < 0 ? null : bad;
        if (_badMark is not null)
        {
            return;
        }

        _refusal = await Send(Target, _note.Text, [.. marks.OfType<ReturnMark>()]);
        if (_refusal is null)
        {
            await _note.ForgetAsync();
            await _keptMarks.ForgetAsync();
        }
    }
}
