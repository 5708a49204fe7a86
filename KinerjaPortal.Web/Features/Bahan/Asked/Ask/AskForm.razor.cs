using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Ask;

/// <summary>The form itself. It changes the draft that it is given and says so; keeping and sending are its owner's.</summary>
public sealed partial class AskForm
{
    private ElementReference _heading;
    private DayField _due = null!;
    private IReadOnlyList<AskedPost> _posts = [];
    private IReadOnlyList<AskedFormat> _brought = [];
    private IReadOnlyList<AskedFormat> _uploaded = [];
    private IReadOnlyList<AskSuggestion> _suggestions = [];
    private bool _formatsOpen;
    private bool _nobody;
    private Guid _fresh;

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    [Parameter, EditorRequired]
    public required StepRun Run { get; set; }

    [Parameter, EditorRequired]
    public required AskDraft Draft { get; set; }

    [Parameter]
    public bool FromTemplate { get; set; }

    /// <summary>It was pressed for, and takes the focus. Brought back with the page it leaves the page where it begins.</summary>
    [Parameter]
    public bool JustOpened { get; set; }

    [Parameter]
    public bool Sending { get; set; }

    /// <summary>What came of the last press.</summary>
    [Parameter]
    public PressResult? Result { get; set; }

    /// <summary>What was wrong with the last press, to be shown at its field.</summary>
    [Parameter]
    public BahanRefusal? Fault { get; set; }

    /// <summary>When what is typed was last kept; null while it is not.</summary>
    [Parameter]
    public string? Kept { get; set; }

    [Parameter]
    public EventCallback OnEdited { get; set; }

    [Parameter]
    public EventCallback OnSend { get; set; }

    [Parameter]
    public EventCallback OnSaveTemplate { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private BahanRefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<AskedText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    private DateOnly Today => Situation.Office.Opd.Zone.DateOf(Situation.Now);

    /// <summary>Said as soon as the day is chosen, and as the server would say it.</summary>
    private BahanRefusal? DueFault => DueDay.FaultOf(Situation.Calendar, Draft.DueOn, Situation.Now);

    private IReadOnlyList<AskedFormat> Formats => [.. _uploaded, .. _brought];

    private string Sum => (Draft.Things.Count, Draft.Requests) switch
    {
        (0, _) => Text["AskSumNothing"],
        (_, 0) => Text["AskSumNobody"],
        var (things, requests) => Text["AskSum", things, Draft.Things.SelectMany(Draft.PostsOf).Distinct().Count(), requests],
    };

    protected override void OnInitialized()
    {
        _brought = [.. Draft.Things.Select(thing => thing.Format).OfType<AskedFormat>().Where(format => format.UploadId is null).DistinctBy(format => format.File.Sha256)];
        _suggestions = FromTemplate ? [] : AskSuggestion.All(Text);
    }

    protected override void OnParametersSet() => _posts = AskedPost.Of(Situation.Office, Situation.Now);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && JustOpened)
        {
            await _heading.FocusAsync();
        }
    }

    private Task EditedAsync()
    {
        _nobody &= Draft.Things.Exists(thing => Draft.PostsOf(thing).Count == 0);
        return OnEdited.InvokeAsync();
    }

    /// <summary>A field that was emptied keeps the day it had: there is no request without one.</summary>
    private Task SetDueAsync(DateOnly? day)
    {
        if (day is not { } chosen)
        {
            return Task.CompletedTask;
        }

        Draft.DueOn = chosen;
        return EditedAsync();
    }

    private Task AddAsync(AskedThing thing)
    {
        _fresh = thing.Title.Length == 0 ? thing.Key : Guid.Empty;
        Draft.Things.Add(thing);
        return EditedAsync();
    }

    private Task RemoveAsync(AskedThing thing)
    {
        Draft.Things.Remove(thing);
        return EditedAsync();
    }

    /// <summary>The uploads that lie there now; a thing whose format was taken away again goes without.</summary>
    private Task TakeUploadsAsync(IReadOnlyList<Upload> finished)
    {
        // The uploader tells what lies there as soon as it is drawn: nothing there and nothing before is no edit, and is not kept.
        if (finished.Count == 0 && _uploaded.Count == 0 && !Draft.Things.Exists(thing => thing.Format?.UploadId is not null))
        {
            return Task.CompletedTask;
        }

        _uploaded = [.. finished.Where(upload => upload.File is not null).Select(upload => new AskedFormat(upload.Id, upload.File!))];
        _formatsOpen |= _uploaded.Count > 0;
        foreach (var thing in Draft.Things.Where(thing => thing.Format?.UploadId is { } id && !_uploaded.Any(format => format.UploadId == id)))
        {
            thing.Format = null;
        }

        // One form and one thing to go with: nobody has to say so.
        if (Draft.Things is [{ Format: null } only] && _uploaded is [var single])
        {
            only.Format = single;
        }

        return EditedAsync();
    }

    private async Task SendAsync()
    {
        _nobody = Draft.Things.Exists(thing => Draft.PostsOf(thing).Count == 0);
        if (_nobody)
        {
            return;
        }

        if (DueFault is not null)
        {
            await _due.FocusAsync();
            return;
        }

        await OnSend.InvokeAsync();
    }
}
