using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Web.Components.Shared;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Organisation.Offices;

/// <summary>For admins of the portal: the offices, what each of them lacks, and a new one.</summary>
public sealed partial class OfficesPage(OfficeDirectory directory, OfficeCommands desk, OfficeWords words, TimeProvider clock, ILogger<OfficesPage> log)
{
    private readonly CommandSender _sender = new(log);
    private Caller _caller = null!;
    private bool _isRead;
    private IReadOnlyList<KeptOffice>? _offices;
    private Dictionary<Guid, IReadOnlyList<OfficeGap>> _gaps = [];
    private Asked _asked;
    private KeptOffice? _chosen;
    private Opd? _made;
    private string? _refusal;
    private PressResult? _result;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        await ReadAsync();
        _isRead = true;
    }

    private static string PostsOf(Opd office) => $"/admin/jabatan?kantor={office.Code}";

    private static string PeopleOf(Opd office) => $"/admin/pengguna?kantor={office.Code}";

    private async Task ReadAsync()
    {
        _offices = await desk.AllAsync(_caller, Gone);
        var (known, now) = ((await directory.AllAsync(Gone)).ToDictionary(office => office.Opd.Id), clock.GetUtcNow());
        _gaps = (_offices ?? []).Where(office => known.ContainsKey(office.Opd.Id)).ToDictionary(
            office => office.Opd.Id,

            // The national holidays are the same for all of them: said on every office's Beranda and not here in every row.
            office => (IReadOnlyList<OfficeGap>)[.. OfficeGap.Of(known[office.Opd.Id], office.People, office.Admins, office.Sops, now).Where(gap => gap is not OfficeGap.Holidays)]);
    }

    private void Ask(Asked what, KeptOffice? office) => (_asked, _chosen, _refusal, _result, _made) = (what, office, null, null, null);

    private void Close() => (_asked, _refusal) = (Asked.Nothing, null);

    private async Task SaveAsync((OfficeDetails Details, string Code) typed)
    {
        await TellAsync(
            () => _chosen is { } office
                ? desk.CorrectAsync(_caller, office.Opd.Id, typed.Details, CancellationToken.None)
                : desk.AddAsync(_caller, typed.Details, typed.Code, CancellationToken.None),
            outcome => Text[outcome is OfficeOutcome.Made ? "Made" : "Corrected", typed.Details.ShortName]);
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
        await TellAsync(() => desk.DeleteAsync(_caller, _chosen!.Opd.Id, CancellationToken.None), _ => Text["Deleted", _chosen!.Opd.ShortName]);
        Close();
    }

    private async Task TellAsync(Func<Task<OfficeOutcome>> change, Func<OfficeOutcome, string> happened)
    {
        var answer = await _sender.SendAsync("a change of an office", async () =>
        {
            var outcome = await change();
            _made = outcome is OfficeOutcome.Made made ? made.Office : null;
            await ReadAsync();
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
