using MudBlazor;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>What came of a press, as the page says it.</summary>
/// <param name="Severity">Success where it happened, a warning where it was refused, an error where nobody answered.</param>
public sealed record PressResult(Severity Severity, params IReadOnlyList<string> Sentences)
{
    public bool Happened => Severity == Severity.Success;
}
