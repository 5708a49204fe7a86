using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.People;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Organisation.Posts;

/// <summary>For admins: the posts of an office, its own and those outside it.</summary>
public sealed partial class PostsPage(
    OfficeDirectory directory, PostCommands desk, PeopleReader people, PostWords words, NavigationManager navigation, ILogger<PostsPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private AccountStanding _standing = null!;
    private Office? _office;
    private bool _isOwn;
    private IReadOnlyList<Opd> _offices = [];
    private IReadOnlyList<Opd> _linkable = [];
    private IReadOnlyList<KeptPost>? _posts;
    private Asked _asked;
    private KeptPost? _chosen;
    private string? _refusal;
    private PressResult? _result;

    /// <summary>Code of the office that an admin of the portal looks at; their own where it is left out.</summary>
    [SupplyParameterFromQuery]
    private string? Kantor { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _caller = await CallerAsync();
        var own = (await directory.FindAsync(_caller.OpdId, Gone))!;
        var office = Kantor is null ? own : await directory.FindAsync(Kantor, Gone) ?? own;
        if (_office?.Opd.Id == office.Opd.Id || await people.StandingAsync(_caller.PersonId, Gone) is not { } standing)
        {
            return;
        }

        _standing = standing;
        _offices = [.. (await directory.AllAsync(Gone)).Select(one => one.Opd)];
        _linkable = [.. _offices.Where(one => one.Id != office.Opd.Id)];
        _posts = await desk.OfOfficeAsync(_caller, office.Opd, Gone);
        (_office, _isOwn, _result) = (office, office == own, null);
    }

    private void ChooseOffice(string code) => navigation.NavigateTo($"/admin/jabatan?kantor={Uri.EscapeDataString(code)}");

    private void Ask(Asked what, KeptPost? post) => (_asked, _chosen, _refusal, _result) = (what, post, null, null);

    private void Close() => (_asked, _refusal) = (Asked.Nothing, null);

    private async Task SaveAsync(PostDetails typed)
    {
        await TellAsync(
            () => _chosen is { } kept
                ? desk.CorrectAsync(_caller, _office!.Opd.Id, kept.Post.Id, typed, CancellationToken.None)
                : desk.AddAsync(_caller, _office!.Opd.Id, typed, CancellationToken.None),
            outcome => Text[outcome is PostOutcome.Made ? "Made" : "Corrected", typed.Name]);
        if (_result!.Happened)
        {
            Close();
        }
        else
        {
            // The form stays with what was typed, and says why.
            (_refusal, _result) = (_result.Sentences[0], null);
        }
    }

    private async Task DeleteAsync()
    {
        await TellAsync(() => desk.DeleteAsync(_caller, _office!.Opd.Id, _chosen!.Post.Id, CancellationToken.None), _ => Text["Deleted", _chosen!.Post.Name]);
        Close();
    }

    private async Task TellAsync(Func<Task<PostOutcome>> change, Func<PostOutcome, string> happened)
    {
        var answer = await _sender.SendAsync("a change of a post", async () =>
        {
            var outcome = await change();
            _posts = await desk.OfOfficeAsync(_caller, _office!.Opd, Gone);
            return outcome;
        });
        _result = answer.Say(words.Of, happened, Text["NoAnswer"]);
    }

    private enum Asked
    {
        Nothing,
        Details,
        Delete,
    }
}
