using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.SignOffs.Paper;

/// <summary>What is said of a signature on paper; sending it is the owner's. Give it the run's id as its key.</summary>
public sealed partial class PaperSignatureForm
{
    private IReadOnlyList<PostHolder> _holders = [];
    private Upload? _scan;
    private DateOnly _came;
    private DateOnly _today;
    private DateOnly? _signedOn;
    private string? _signedBy;
    private bool _stated;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required CurrentDesk Desk { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    [Parameter]
    public EventCallback<StepAnswer> OnRecord { get; set; }

    /// <summary>Whether the address asks for it, as the desk's link does.</summary>
    [SupplyParameterFromQuery(Name = PaperPath.Asked)]
    public string? Asked { get; set; }

    private string RecordWords => Situation.Sop.Next(Desk.Step.Id, Desk.IsDecision ? FlowLabel.Ya : FlowLabel.None) is { } next
        ? Text["Record", StepWords.PostName(Situation.Office, next.Pelaksana)]
        : Text["RecordAndClose"];

    protected override void OnParametersSet()
    {
        var zone = Situation.Office.Opd.Zone;
        (_came, _today) = (zone.DateOf(Situation.Cycle.CameAt(Desk.Run)), zone.DateOf(Situation.Now));
        if (_signedOn is null && _holders.Count == 0)
        {
            ChooseDay(_today);
        }
    }

    /// <summary>Who can have signed follows the day: a Plh holds the post on some days alone.</summary>
    private void ChooseDay(DateOnly? day)
    {
        _signedOn = day;
        _holders = day is { } on ? RecordPaperSignatureHandler.HoldersOn(Situation.Office, Desk.Post.Code, on) : [];
        if (_holders.Count > 0 && _holders.All(holder => holder.PersonId.ToString() != _signedBy))
        {
            _signedBy = (_holders.FirstOrDefault(holder => holder.PersonId == Situation.Caller.PersonId) ?? _holders[0]).PersonId.ToString();
        }
        else if (_holders.Count == 0 && Guid.TryParse(_signedBy, out _))
        {
            _signedBy = null;
        }
    }

    private void Take(IReadOnlyList<Upload> finished) => _scan = finished.Count > 0 ? finished[^1] : null;

    private string NameOf(string? personId) => _holders.FirstOrDefault(holder => holder.PersonId.ToString() == personId) is { } holder ? NameOf(holder) : "";

    private string NameOf(PostHolder holder) =>
        $"{holder.Name} ({(holder.Kind == AssignmentKind.Definitif ? Desk.Post.Name : $"{holder.Kind}. {Desk.Post.Name}")})";

    private Task RecordAsync() => OnRecord.InvokeAsync(new StepAnswer.SignedOnPaper(_scan?.Id, _signedOn, _signedBy, _stated));
}
