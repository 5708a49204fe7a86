using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Ask;

/// <summary>
/// The form "Minta bahan" with what was typed into it: begun from the step's template, brought back after a lost circuit,
/// forgotten once it was sent. Give it the run's id as its key.
/// </summary>
public sealed partial class AskSection : IAsyncDisposable
{
    private DraftedNote? _kept;
    private AskDraft? _draft;
    private bool _fromTemplate;
    private bool _opening;
    private bool _justOpened;
    private PressResult? _result;
    private BahanRefusal? _fault;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    /// <summary>It is the thing to do at this step now.</summary>
    [Parameter]
    public bool Prominent { get; set; }

    /// <summary>It is nothing that this step is about.</summary>
    [Parameter]
    public bool Quiet { get; set; }

    /// <summary>Something was asked for at this step already.</summary>
    [Parameter]
    public bool AskedBefore { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    /// <summary>Sends the request.</summary>
    [Parameter, EditorRequired]
    public required Func<AskBahan, Task<BahanAnswer>> Send { get; set; }

    [Inject]
    private BahanTemplates Templates { get; set; } = null!;

    [Inject]
    private SaveBahanTemplateHandler SaveTemplate { get; set; } = null!;

    [Inject]
    private BahanRefusalWords Refusals { get; set; } = null!;

    [Inject]
    private TableDrafts Drafts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AskedText> Text { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> CycleWords { get; set; } = null!;

    [Inject]
    private ILogger<AskSection> Log { get; set; } = null!;

    private string? Kept => _kept?.SavedAt is { } at ? Text["AskKept", Time.Time(at, Situation.Office.Opd.Zone)].Value : null;

    public async ValueTask DisposeAsync()
    {
        if (_kept is not null)
        {
            await _kept.DisposeAsync();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _kept = NewNote();
        await _kept.ReadAsync(CancellationToken.None);
        _draft ??= AskDraft.Read(_kept.Text);
    }

    /// <summary>A filled form is as long as a filled table, and is kept as one.</summary>
    private DraftedNote NewNote() => new(
        cancel => Drafts.FindAsync(Situation.Caller.PersonId, Desk.Run.Id, cancel),
        text => Drafts.KeepAsync(Situation.Caller.PersonId, Desk.Run.Id, text, CancellationToken.None),
        Clock, Log, () => InvokeAsync(StateHasChanged));

    private async Task OpenAsync()
    {
        (_opening, _justOpened, _result) = (true, true, null);
        await TellAsync(async () =>
        {
            var template = await Templates.ListAsync(Situation.Sop, Desk.Step, CancellationToken.None);
            _fromTemplate = template.Count > 0;
            _draft = AskDraft.Of(template, DueDay.Usual(Situation.Calendar, Desk.Run.DueAt, Situation.Now));
        });
        _opening = false;
    }

    private void Keep()
    {
        _fault = null;
        _result = null;

        if (_draft?.Json() is { Length: <= TableDrafts.MaxLength } json)
        {
            _kept!.Type(json);
        }
    }

    private async Task SendAsync()
    {
        var draft = _draft!;
        var answer = await Send(new AskBahan(new CycleCommand(Situation.Cycle.Id, Desk.Run.Id), draft.Lines(), draft.DueOn));
        if (answer.Happened)
        {
            await ForgetAsync();
            return;
        }

        _fault = answer.Outcome as BahanRefusal;
        _result = answer.Refusal is { } refusal ? new PressResult(Severity.Error, refusal) : null;
    }

    private Task SaveTemplateAsync() => TellAsync(async () =>
    {
        var outcome = await SaveTemplate.HandleAsync(
            Situation.Caller, new SaveBahanTemplate(Situation.Sop.Id, Desk.Step.Id, _draft!.Template()), CancellationToken.None);
        _fault = (outcome as TemplateOutcome.Refused)?.Why;
        _result = Refusals.Of(outcome, Situation.Office.Opd.Zone) is { } refusal
            ? new PressResult(Severity.Error, refusal.Sentence)
            : new PressResult(Severity.Success, Text["TemplateSaved", Desk.Run.Number]);
    });

    /// <summary>A database without an answer is told beside what was pressed, and does not take the page and its form away.</summary>
    private async Task TellAsync(Func<Task> press)
    {
        try
        {
            await press();
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            Log.LogError(fault, "The form of bahan of cycle {CycleId} had no answer", Situation.Cycle.Id);
            _result = new PressResult(Severity.Error, CycleWords["NotSent"]);
        }
    }

    private Task CloseAsync() => ForgetAsync();

    private async Task ForgetAsync()
    {
        _draft = null;
        _result = null;
        _fault = null;
        await _kept!.ForgetAsync();
        _kept = NewNote();
    }
}

/// <summary>A sentence about what was just pressed.</summary>
/// <summary>What came of a press.</summary>
/// <param name="Outcome">Null where the database gave no answer, or another press is still on its way.</param>
/// <param name="Refusal">Why not, as a sentence; null where it happened.</param>
public sealed record BahanAnswer(StepOutcome? Outcome, string? Refusal)
{
    public bool Happened => Outcome is StepOutcome.Done or StepOutcome.Repeated;
}
