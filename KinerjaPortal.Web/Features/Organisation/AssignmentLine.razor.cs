using KinerjaPortal.Domain.Organisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>An appointment in the list of a post.</summary>
public sealed partial class AssignmentLine
{
    private Asked _asked;
    private DateOnly? _lastDay;
    private string? _decree;

    private enum Asked
    {
        Nothing,
        End,
        TakeBack,
        Decree,
    }

    [Parameter, EditorRequired]
    public required Assignment Assignment { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string PostName { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Carries a change out and says whether it happened: what was typed stays where it did not.</summary>
    [Parameter, EditorRequired]
    public required Func<AssignmentChange, Task<bool>> Change { get; set; }

    private void Ask(Asked what)
    {
        _asked = what;
        _decree = Assignment.DecreeNumber;
        _lastDay = Assignment.Until is { } until && until < Today ? until : Today;
    }

    private async Task SendAsync()
    {
        AssignmentChange? change = _asked switch
        {
            Asked.End when _lastDay is { } day => new AssignmentChange.End(Assignment.Id, day),
            Asked.TakeBack => new AssignmentChange.TakeBack(Assignment.Id),
            Asked.Decree => new AssignmentChange.CorrectDecree(Assignment.Id, _decree),
            _ => null,
        };
        if (!Busy && change is not null && await Change(change))
        {
            _asked = Asked.Nothing;
        }
    }
}
