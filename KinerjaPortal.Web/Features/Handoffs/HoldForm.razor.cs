using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Cycles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Handoffs;

/// <summary>Says which system holds the open step, and shows it. Give it the run's id as its key.</summary>
public sealed partial class HoldForm
{
    private CommandPress _press = null!;
    private MudTextField<string>? _field;
    private bool _isOpen;
    private bool _wasOpened;
    private ExternalSystem _system;
    private string? _note;
    private Upload? _evidence;
    private Missing? _missing;

    private enum Missing
    {
        Note,
        Evidence,
    }

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Inject]
    private HoldStepHandler Holding { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<HandoffText> Text { get; set; } = null!;

    [Inject]
    private ILogger<HoldForm> Log { get; set; } = null!;

    protected override void OnInitialized() => _press = new CommandPress(Refusals, Text, Log);

    private string NameOf(ExternalSystem system) => system == ExternalSystem.Lain ? Text["SystemOther"] : Text[$"System{system}"];

    private void Toggle() => (_isOpen, _wasOpened) = (!_isOpen, true);

    private void Type(string? note)
    {
        _note = note;
        _missing = _missing == Missing.Note ? null : _missing;
    }

    private void Take(IReadOnlyList<Upload> finished)
    {
        _evidence = finished.Count > 0 ? finished[^1] : null;
        _missing = _missing == Missing.Evidence ? null : _missing;
    }

    private async Task HoldAsync()
    {
        _missing = string.IsNullOrWhiteSpace(_note) ? Missing.Note : _evidence is null ? Missing.Evidence : null;
        if (_missing == Missing.Note)
        {
            await _field!.FocusAsync();
        }

        if (_missing is null)
        {
            await _press.SendAsync(
                Situation.Office, Situation.Caller, Holding,
                new HoldStep(new CycleCommand(Situation.Cycle.Id, Desk.Run.Id), _system, _note, _evidence!.Id));
        }
    }
}
