using KinerjaPortal.Infrastructure.Drafts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Cycles.Steps;

/// <summary>The open step with what is typed at it: brought back when the page opens, kept while it is typed, forgotten once it was sent.</summary>
public sealed partial class OpenStepSection : IAsyncDisposable
{
    private DraftedNote? _note;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    /// <summary>Told at every letter; without a rendering, so no event callback.</summary>
    [Parameter]
    public Action<string>? OnTyped { get; set; }

    /// <summary>Sends what was pressed with the note; true when it happened and the note need not be kept any more.</summary>
    [Parameter, EditorRequired]
    public required Func<StepAnswer, string, Task<bool>> Send { get; set; }

    [Inject]
    private NoteDrafts Drafts { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<OpenStepSection> Log { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        if (_note is not null)
        {
            await _note.DisposeAsync();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (!Desk.MayAct)
        {
            return;
        }

        _note = new DraftedNote(Drafts, Situation.Caller.PersonId, Desk.Run.Id, Clock, Log, () => InvokeAsync(StateHasChanged));
        await _note.ReadAsync(CancellationToken.None);
        OnTyped?.Invoke(_note.Text);
    }

    private void Type(string text)
    {
        _note?.Type(text);
        OnTyped?.Invoke(text);
    }

    private async Task AnswerAsync(StepAnswer answer)
    {
        var note = _note!;
        if (await Send(answer, note.Text))
        {
            await note.ForgetAsync();
        }
    }
}
