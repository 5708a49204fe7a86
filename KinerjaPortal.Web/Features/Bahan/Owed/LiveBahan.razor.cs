using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>One request: what is wanted, what was sent so far, and the form to hand it in. Live.</summary>
public sealed partial class LiveBahan
{
    private CommandSender _sender = null!;
    private Caller? _caller;
    private Office? _office;
    private AskedBahan? _newest;
    private AskedBahan? _asked;
    private BahanView? _view;
    private HandInForm? _form;
    private bool _absent;
    private bool _closed;
    private bool _again;
    private PressResult? _result;

    /// <summary>As the address has it, so possibly no id at all.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Inject]
    private BahanOffices Bahan { get; set; } = null!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = null!;

    [Inject]
    private SubmitBahanHandler SubmitBahan { get; set; } = null!;

    [Inject]
    private RefusalWords Refusals { get; set; } = null!;

    [Inject]
    private IStringLocalizer<OwedText> Text { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private TimeProvider Now { get; set; } = null!;

    [Inject]
    private ILogger<LiveBahan> Log { get; set; } = null!;

    private bool MayHandIn => !_closed && _asked!.Item.IsOpen && _view!.MayHandIn(_asked.Item);

    private string OthersTurn
    {
        get
        {
            var post = _asked!.Item.Pelaksana;
            var holders = _view!.Office.HoldersOf(post, _view.Now);
            return holders.Count > 0
                ? Text["OthersTurn", _view.PostName(post), string.Join(", ", holders.Select(holder => holder.Name))]
                : Text["RecordersTurn", _view.PostName(post), _view.PostName(_asked.Item.AskedBy)];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _sender = new CommandSender(Log);
        _caller = await CallerAsync();
        _office = await Offices.FindAsync(_caller.OpdId, Gone);
        var subscription = (await Bahan.OfAsync(_caller.OpdId)).Subscribe();
        var itemId = Guid.TryParse(Id, out var id) ? id : Guid.Empty;
        _newest = subscription.Initial.Find(itemId);
        if (_newest is null)
        {
            subscription.Dispose();
            _absent = true;
            return;
        }

        Follow(subscription, change =>
        {
            if (!change.Changed.Contains(_newest.Cycle.Id))
            {
                return;
            }

            // A closed cycle leaves the office's bahan; what was known of it last stays on the page.
            var newer = change.State.Find(itemId);
            _closed = newer is null;
            _newest = newer is not null && newer.Cycle.Version > _newest.Cycle.Version ? newer : _newest;
            Show();
        });
        EveryMinute(async () =>
        {
            _office = await Offices.FindAsync(_caller.OpdId, Gone) ?? _office;
            Show();
        });
        Show();
    }

    /// <summary>Draws the newest state; while an answer is awaited, only what came with the answer is drawn.</summary>
    private void Show()
    {
        if (_sender.IsSending)
        {
            return;
        }

        _again &= _asked?.Item.Versions.Count == _newest!.Item.Versions.Count;
        _asked = _newest;
        _view = new BahanView(_office!, Now.GetUtcNow(), _caller!.PersonId);
        StateHasChanged();
    }

    private async Task SendAsync(HandedIn handed)
    {
        if (_sender.IsSending)
        {
            return;
        }

        _result = null;
        var sending = _sender.SendAsync(
            _caller!, SubmitBahan,
            new SubmitBahan(new CycleCommand(_asked!.Cycle.Id, RunId: null), _asked.Item.Id, handed.Uploads, handed.Table?.Filled, handed.Note));
        StateHasChanged();
        var answer = await sending;
        if (answer.HadNone)
        {
            _result = new PressResult(Severity.Error, Text["NotSent"]);
        }
        else if (answer.Outcome is { } outcome && Tell(outcome) && _form is { } form)
        {
            await form.ForgetAsync();
        }

        Show();
    }

    private bool Tell(StepOutcome outcome)
    {
        if (Refusals.Of(outcome, _office!) is { } refusal)
        {
            _result = new PressResult(Severity.Warning, refusal.Sentence);
            return false;
        }

        if (outcome is StepOutcome.Done done && done.After.Version > _newest!.Cycle.Version)
        {
            // Shown at once, without waiting for the same event to come round by the feed.
            _newest = new AskedBahan(done.After, done.After.Bahan.Find(_newest.Item.Id)!);
        }

        _result = new PressResult(Severity.Success, Text["SentNow", _view!.PostName(_newest!.Item.AskedBy), Time.Time(Now.GetUtcNow(), _view.Zone), _newest.Item.Versions.Count]);
        return true;
    }
}
