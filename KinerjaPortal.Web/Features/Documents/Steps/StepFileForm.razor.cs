using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Documents.Steps;

/// <summary>What is said of an upload before it is filed. Give it a new key once it was: the upload is used up then.</summary>
public sealed partial class StepFileForm
{
    private Upload? _upload;
    private IReadOnlyList<CycleDocument> _documents = [];
    private DocumentKind _kind;
    private Guid _documentId;
    private string? _title;
    private string? _note;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    [Parameter]
    public EventCallback<Filing> OnFile { get; set; }

    [Inject]
    private IStringLocalizer<DocumentsText> Text { get; set; } = null!;

    /// <summary>What usually comes out of a step with this action.</summary>
    public static DocumentKind KindAt(StepAction action) => action switch
    {
        StepAction.Pengesahan => DocumentKind.Final,
        StepAction.SuratPengantar => DocumentKind.Surat,
        _ => DocumentKind.Draft,
    };

    protected override void OnInitialized() => _kind = KindAt(Desk.Step.Action);

    protected override void OnParametersSet() => _documents = Situation.Cycle.Documents.Documents;

    /// <summary>
    /// The document that is worked on: the last that was filed at this visit, and where somebody corrects or mends, the last
    /// that was brought. Nothing where a step writes something of its own.
    /// </summary>
    private CycleDocument? AtHand
    {
        get
        {
            var here = Situation.Cycle.Documents.FiledAt(Desk.Run.Id);
            var worksOn = Desk.Step.Action == StepAction.Koreksi || (Desk.Step.Action == StepAction.Susun && Desk.WasReturned);
            return (worksOn ? here.Concat(Situation.Cycle.BroughtTo(Desk.Run)) : here)
                .Where(filed => filed.Version.IsOutput)
                .OrderByDescending(filed => filed.Version.At)
                .Select(filed => filed.Document)
                .FirstOrDefault();
        }
    }

    private string As(Guid documentId) => _documents.FirstOrDefault(document => document.Id == documentId) is { } document
        ? Text["AsVersion", document.Versions.Count + 1, document.Title]
        : Text["AsNew"];

    private void Take(IReadOnlyList<Upload> finished)
    {
        var isFirst = _upload is null;
        _upload = finished.Count > 0 ? finished[^1] : null;
        if (isFirst && _upload is not null)
        {
            // Not when the form is drawn: what was filed a moment ago comes with the cycle's next event.
            _documentId = AtHand?.Id ?? Guid.Empty;
        }
    }

    private Task FileAsync(Upload upload) => OnFile.InvokeAsync(new Filing(
        upload.Id, _documentId == Guid.Empty ? null : _documentId, _kind, _documentId == Guid.Empty ? _title : null, _note));

    /// <param name="DocumentId">Null for a new document.</param>
    /// <param name="Title">Null: the document's own, or the file's name.</param>
    public sealed record Filing(Guid UploadId, Guid? DocumentId, DocumentKind Kind, string? Title, string? Note);
}
