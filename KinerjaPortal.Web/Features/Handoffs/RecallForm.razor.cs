using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>
/// Takes back what the reader handed on. Whether they still can is asked of the database when they press; what it led to is
/// shown by the page, which moves with the cycle. Give it the run's id as its key.
/// </summary>
public sealed partial class RecallForm
{
    private CommandPress _press = null!;
    private MudTextField<string>? _field;
    private string? _note;
    private bool _isOpen;
    private bool _focus;

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public required Office Office { get; set; }

    [Parameter, EditorRequired]
    public Guid CycleId { get; set; }

    /// <summary>The open visit, at the desk that received it.</summary>
    [Parameter, EditorRequired]
    public Guid RunId { get; set; }

    /// <summary>In a list, where it may not be louder than its row.</summary>
    [Parameter]
    public bool IsQuiet { get; set; }

    [Inject]
    private RecallHandoffHandler Recalling { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<HandoffText> Text { get; set; } = null!;

    [Inject]
    private ILogger<RecallForm> Log { get; set; } = null!;

    protected override void OnInitialized() => _press = new CommandPress(Refusals, Text, Log);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _field!.FocusAsync();
        }
    }

    private void Open() => _isOpen = _focus = true;

    private Task RecallAsync() => _press.SendAsync(Office, Caller, Recalling, new RecallHandoff(new CycleCommand(CycleId, RunId), _note));
}
