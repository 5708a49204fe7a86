using System.Text.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Approve;

/// <summary>
/// The sheet on which is signed. It belongs to the version that was read when it was opened; that it was signed comes by the cycle's
/// events, as to everybody else.
/// </summary>
public sealed partial class ApproveDialog : IAsyncDisposable
{
    /// <summary>Sentences of the script, which speaks while the circuit may be away.</summary>
    private static readonly string[] Spoken = ["InkKept", "InkKeeping", "InkLost", "InkMissing", "PasswordMissing", "Sending", "Waiting", "Signed", "SignedOut", "NotAnswered", "NotTaken"];

    private DraftedNote _note = null!;
    private ElementReference _root;
    private IJSObjectReference? _module;
    private IJSObjectReference? _running;
    private ApprovalPaper _paper = null!;
    private string? _onBehalfOf;
    private string? _through;
    private bool _gone;

    [Parameter, EditorRequired]
    public required ApprovalView View { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Inject]
    private NoteDrafts Notes { get; set; } = null!;

    [Inject]
    private SigningSettings Signing { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<ApprovalText> Text { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<ApproveDialog> Log { get; set; } = null!;

    private DocumentCycle Cycle => View.Situation.Cycle;

    /// <summary>Another version has come since: what was read is not what would be signed.</summary>
    private bool IsStale => View.Paper?.File.Id != _paper.File.Id;

    private SignatoryBlock Block => new(
        View.For.PostName, View.For.Kind, View.Situation.Caller.Name, Nip: null, Given(_onBehalfOf), Given(_onBehalfOf) is null ? null : Given(_through));

    private string GoesTo => View.Situation.Sop.Next(View.Desk.Step.Id, View.Desk.IsDecision ? FlowLabel.Ya : FlowLabel.None) is { } next
        ? Text["ToPost", StepWords.PostName(View.Situation.Office, next.Pelaksana)]
        : Text["ToTheEnd"];

    private string Words => JsonSerializer.Serialize(Spoken.ToDictionary(key => key, key => Text[$"Said{key}"].Value));

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await _note.DisposeAsync();
        await LostPage.EndScriptAsync(_module, _running);
    }

    protected override async Task OnInitializedAsync()
    {
        _paper = View.Paper!;
        _note = new DraftedNote(Notes, View.Situation.Caller.PersonId, View.Desk.Run.Id, Clock, Log, () => InvokeAsync(StateHasChanged));
        await _note.ReadAsync(CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/SignOffs/Approval/Approve/ApproveDialog.razor.js");

            // The desk may have been left while the module was on its way.
            if (!_gone)
            {
                _running = await _module.InvokeAsync<IJSObjectReference>("begin", _root);
            }
        }
    }

    private void Type(string? typed) => _note.Type(typed ?? "");

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
