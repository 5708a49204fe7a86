using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Organisation;

/// <summary>The form of an appointment. Says what the office should look at before it is sent. Give it the draft's id as its key.</summary>
public sealed partial class AppointForm
{
    private AppointmentDraft _draft = null!;

    [Parameter, EditorRequired]
    public required StaffingView View { get; set; }

    /// <summary>What it begins with.</summary>
    [Parameter, EditorRequired]
    public required AppointmentDraft Draft { get; set; }

    /// <summary>Why the last one that was sent was not recorded.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<Assignment> OnAppoint { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    protected override void OnInitialized() => _draft = Draft;

    private Pelaksana? Post => View.Staffing.Posts.FirstOrDefault(post => post.Id == _draft.PelaksanaId);

    private StaffMember? Person => View.Staffing.People.FirstOrDefault(person => person.Id == _draft.PersonId);

    private Task<IEnumerable<Pelaksana>> PostsAsync(string? typed, CancellationToken cancellationToken) =>
        Task.FromResult(View.Staffing.Posts.Where(post => post.Name.Contains(typed ?? "", StringComparison.CurrentCultureIgnoreCase)));

    private Task<IEnumerable<StaffMember>> PeopleAsync(string? typed, CancellationToken cancellationToken) => Task.FromResult(View.PeopleNamed(typed));

    private string PersonAndPosts(StaffMember? person)
    {
        if (person is null)
        {
            return "";
        }

        var held = View.Posts
            .SelectMany(post => post.Now.Where(assignment => assignment.PersonId == person.Id).Select(assignment => StaffingWords.Post(assignment.Kind, post.Post.Name)))
            .ToList();
        return held.Count == 0 ? person.Name : $"{person.Name} ({string.Join(", ", held)})";
    }

    /// <summary>What would want looking at if it were made as it stands; it can be made all the same.</summary>
    private IEnumerable<string> Warnings()
    {
        if (_draft.Made() is not { } made || made.Until < made.From || View.Staffing.Posts.FirstOrDefault(post => post.Id == made.PelaksanaId) is not { } post)
        {
            yield break;
        }

        var staffing = View.Staffing with { Assignments = [.. View.Staffing.Assignments, made] };
        foreach (var finding in PostOccupancy.Of(staffing.Of(post), View.Today).Findings.Where(finding => finding.Assignments.Contains(made)))
        {
            yield return Words.Of(finding, staffing, View.Today);
        }

        foreach (var absence in staffing.Absences.Where(absence =>
            absence.PersonId == made.PersonId && absence.Until >= made.From && (made.Until is null || absence.From <= made.Until)))
        {
            yield return Text["ChosenIsAway", staffing.NameOf(made.PersonId), Words.Period(absence.From, absence.Until, View.Today)];
        }
    }

    private Task SendAsync() => !Busy && _draft.Made() is { } made ? OnAppoint.InvokeAsync(made) : Task.CompletedTask;
}
