using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using StepAction = KinerjaPortal.Domain.Sops.StepAction;

namespace KinerjaPortal.Web.Features.Documents.Steps;

/// <summary>The files at the open step. Whoever may not act there sees the same lists and nothing to press.</summary>
public sealed partial class StepFiles
{
    private CommandSender _sender = null!;
    private IReadOnlyList<BroughtFile> _brought = [];
    private IReadOnlyList<(CycleDocument Document, DocumentVersion Version)> _filed = [];
    private bool _needsFile;
    private int _accepted;
    private int _round;
    private PressResult? _result;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Inject]
    private FileDocumentHandler Filing { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<DocumentsText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private ILogger<StepFiles> Log { get; set; } = null!;

    protected override void OnInitialized() => _sender = new CommandSender(Log);

    protected override void OnParametersSet()
    {
        var cycle = Situation.Cycle;
        _brought =
        [
            .. cycle.BroughtTo(Desk.Run).Select(brought => new BroughtFile(brought.Document, brought.Version, cycle.Run(brought.Version.RunId)!.Number)),
        ];
        _filed = [.. cycle.Documents.FiledAt(Desk.Run.Id)];
        _accepted = cycle.Bahan.Items.Count(item => item.Status == BahanStatus.Accepted);
        _needsFile = cycle.MissingAt(Desk.Run, Desk.Step).Any(missing => missing is MissingThing.OutputFile);
    }

    /// <summary>
    /// Where a file must come out of the step, one that lies there may be it; not the same content twice. What is approved is signed,
    /// and not merely called so.
    /// </summary>
    private bool MayUse(DocumentVersion version) =>
        Desk.MayAct && Desk.Step is { Needs: StepNeed.OutputFile, Action: not StepAction.Pengesahan } && version.Kind != DocumentKind.Bukti
        && _filed.All(filed => filed.Version.File.Sha256 != version.File.Sha256);

    private Task UseAsync(BroughtFile brought) => SendAsync(new FileDocument(
        Command, UploadId: null, brought.Version.File.Id, brought.Document.Id, StepFileForm.KindAt(Desk.Step.Action), Title: null, Note: null));

    private Task FileAsync(StepFileForm.Filing filing) => SendAsync(
        new FileDocument(Command, filing.UploadId, FileId: null, filing.DocumentId, filing.Kind, filing.Title, filing.Note));

    private CycleCommand Command => new(Situation.Cycle.Id, Desk.Run.Id);

    /// <summary>Sends once and tells what came of it. The lists move with the cycle, whose events come round by the feed.</summary>
    private async Task SendAsync(FileDocument request)
    {
        if (_sender.IsSending)
        {
            return;
        }

        _result = null;
        var answer = await _sender.SendAsync(Situation.Caller, Filing, request);
        if (answer.Outcome is not { } outcome)
        {
            _result = new PressResult(Severity.Error, Text["NotFiled"]);
        }
        else if (Refusals.Of(outcome, Situation.Office) is { } refusal)
        {
            _result = new PressResult(Severity.Warning, refusal.Sentence);
        }
        else
        {
            // A new form: what was uploaded belongs to the cycle now.
            _round++;
            _result = new PressResult(Severity.Success, outcome is StepOutcome.Done { Events: [{ Fact: DocumentFiled filed }, ..] }
                ? Text["Filed", filed.Title, filed.DocumentVersion]
                : Text["FiledAlready"]);
        }
    }

    private string FactsOf(BroughtFile brought) =>
        $"{Text["FromStepLong", brought.FromNumber]} · {FactsOf(brought.Document, brought.Version)}";

    private string FactsOf(CycleDocument document, DocumentVersion version) =>
        $"{Text[$"Role{version.Kind}"]}: {document.Title} v{version.Number} · {FileSize.Of(version.File.Size)} · "
        + Text["FiledBy", version.By.Name, Time.DateAndTime(version.At, Situation.Office.Opd.Zone)];
}
