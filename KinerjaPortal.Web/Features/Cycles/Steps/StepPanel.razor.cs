using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.SignOffs.Approval;
using KinerjaPortal.Web.Features.SignOffs.Queue;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>
/// The step that is open. Says what is pressed and what is typed; sending and keeping are its owner's. Give it the run's
/// id as its key: nothing of one visit may stay on for the next.
/// </summary>
public sealed partial class StepPanel
{
    private const int NamedMissing = 3;

    private MudTextField<string>? _note;
    private MudSelect<Guid>? _earlier;
    private IReadOnlyList<SopStep> _earlierSteps = [];
    private IReadOnlyList<MissingThing> _missing = [];
    private DueStanding _due = null!;
    private string? _whyNotSigned;
    private bool _signs;
    private bool _sendingBack;
    private bool _focusEarlier;
    private bool _reasonMissing;
    private bool _incomplete;
    private Guid _backTo;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    /// <summary>The note or reason as typed so far.</summary>
    [Parameter]
    public string Note { get; set; } = "";

    /// <summary>When the note was last kept on the server; null while it is not.</summary>
    [Parameter]
    public DateTimeOffset? NoteSavedAt { get; set; }

    [Parameter]
    public bool NoteFailed { get; set; }

    /// <summary>Something was pressed and has no answer yet: nothing can be pressed.</summary>
    [Parameter]
    public bool Sending { get; set; }

    /// <summary>The files at the step.</summary>
    [Parameter]
    public RenderFragment? Files { get; set; }

    /// <summary>At a pengesahan: how to record that it was signed on paper; for who may act.</summary>
    [Parameter]
    public RenderFragment? Paper { get; set; }

    /// <summary>How it came to this desk, and what keeps it there.</summary>
    [Parameter]
    public RenderFragment? Handoff { get; set; }

    /// <summary>How to say that a system of others keeps it; for who may act.</summary>
    [Parameter]
    public RenderFragment? Holding { get; set; }

    [Parameter]
    public EventCallback<string> OnTyped { get; set; }

    [Parameter]
    public EventCallback<StepAnswer> OnAnswered { get; set; }

    [Inject]
    private IStringLocalizer<CycleText> Text { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private WorkingTimeWords Work { get; set; } = null!;

    private Office Office => Situation.Office;

    private StepWords Words => new(Text);

    private string NoteLabel =>
        _sendingBack ? Text["ReasonToSendBack"] : Desk.IsDecision ? Text["ReasonLabel"] : Text["NoteLabel"];

    private Variant SignVariant => _whyNotSigned is null ? Variant.Filled : Variant.Outlined;

    private string NoteKept =>
        NoteFailed ? Text["NoteNotKept"]
        : NoteSavedAt is { } at ? Text["NoteKept", Time.Time(at, Office.Opd.Zone)]
        : Note.Length > 0 ? Text["NoteBeingKept"]
        : Text["NoteWillBeKept"];

    /// <summary>The first few by name; the checklist and the matrix have them all.</summary>
    private string IncompleteWords => _missing.Count <= NamedMissing
        ? Refusals.Of(new OnwardRefusal.Incomplete(_missing), Office).Sentence
        : Text["IncompleteMany", string.Join("; ", _missing.Take(NamedMissing).Select(thing => Refusals.Of(thing, Office))), _missing.Count - NamedMissing];

    private string CompleteWords => Situation.Sop.Next(Desk.Step.Id, FlowLabel.None) switch
    {
        null => Text["CompleteAndClose"],
        var next when next.Pelaksana == Desk.Step.Pelaksana => Text["CompleteAndGoOn", next.Number],
        var next => Text["CompleteAndHandOn", StepWords.PostName(Office, next.Pelaksana)],
    };

    private string Waiting
    {
        get
        {
            // "sejak baru saja" is no Indonesian: within the hour the clock is said.
            var opened = Desk.Run.OpenedAt;
            var since = Situation.Now - opened < TimeSpan.FromHours(1) ? Time.Time(opened, Office.Opd.Zone) : Time.Relative(opened, Office.Opd.Zone);
            return Desk.Recorder is { } recorder
                ? Text["WaitingOutside", Desk.Post.Name, since, recorder.Name, Words.Names(Desk.Recorders)]
                : Text["WaitingFor", Desk.Post.Name, Words.Names(Desk.Holders), since];
        }
    }

    protected override void OnParametersSet()
    {
        _due = DueStanding.Of(Desk.Run, Office.Calendar, Situation.Now);
        _earlierSteps = Situation.Cycle.EarlierSteps(Situation.Sop);
        _missing = Situation.Cycle.MissingAt(Desk.Run, Desk.Step);

        // What the desk would refuse is told here already; the way there is then not the loudest.
        _signs = Desk is { MayAct: true, Step.Action: Domain.Sops.StepAction.Pengesahan };
        _whyNotSigned = _signs && ApprovalView.Of(Situation, documentId: null) is { Act: AwaitedAct.Signature, WhyNot: { } why }
            ? Refusals.Of(why, Office).Sentence
            : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusEarlier)
        {
            _focusEarlier = false;
            await _earlier!.FocusAsync();
        }
    }

    private string Onward(FlowLabel answer) => Situation.Sop.Next(Desk.Step.Id, answer) is { } next
        ? Text[answer == FlowLabel.Tidak ? "BackTo" : "OnTo", StepWords.PostName(Office, next.Pelaksana)]
        : Text["OnToTheEnd"];

    private string EarlierWords(Guid stepId)
    {
        var step = _earlierSteps.First(earlier => earlier.Id == stepId);
        return $"{step.Number} · {StepWords.PostName(Office, step.Pelaksana)} · {step.Activity}";
    }

    // While the field has the focus MudBlazor writes nothing back into it: on a slow line that would be an older text over
    // what was typed on since.
    private Task TypeAsync(string? typed)
    {
        var text = typed ?? "";
        _reasonMissing &= string.IsNullOrWhiteSpace(text);
        return OnTyped.InvokeAsync(text);
    }

    private Task AnswerAsync(FlowLabel answer)
    {
        // The button stays alive: a grey one does not say why. What is missing is told where it was pressed.
        _incomplete = answer != FlowLabel.Tidak && _missing.Count > 0;
        return _incomplete ? Task.CompletedTask : AnswerAsync(new StepAnswer.Complete(answer), needsReason: answer == FlowLabel.Tidak);
    }

    private Task SendBackAsync() => AnswerAsync(new StepAnswer.SendBack(_backTo), needsReason: true);

    private async Task AnswerAsync(StepAnswer answer, bool needsReason)
    {
        if (Sending)
        {
            return;
        }

        _reasonMissing = needsReason && string.IsNullOrWhiteSpace(Note);
        if (_reasonMissing)
        {
            await _note!.FocusAsync();
            return;
        }

        await OnAnswered.InvokeAsync(answer);
    }

    private void BeginSendingBack()
    {
        _sendingBack = _focusEarlier = true;
        _reasonMissing = false;
        _backTo = _earlierSteps[^1].Id;
    }

    private async Task StopSendingBackAsync()
    {
        _sendingBack = _reasonMissing = false;
        if (!_signs || Desk.IsDecision)
        {
            await _note!.FocusAsync();
        }
    }
}
