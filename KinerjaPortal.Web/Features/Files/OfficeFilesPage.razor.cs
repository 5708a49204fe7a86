using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>For the admin of an office: how large a file may be, and what is kept.</summary>
public sealed partial class OfficeFilesPage(
    OfficeDirectory offices, OfficeFiles files, PostHolders holders, SetUploadLimitHandler setLimit, ILogger<OfficeFilesPage> log)
{
    private Caller _caller = null!;
    private Office? _office;
    private OfficeFileUse? _use;
    private int? _typed;
    private string? _refusal;
    private string? _told;

    protected override async Task OnInitializedAsync()
    {
        _caller = await CallerAsync();
        var office = (await offices.FindAsync(_caller.OpdId, Gone))!;
        _use = await holders.MayAsync(PortalAction.KeepFiles, office.Opd, _caller.PersonId, Gone) ? await files.UseAsync(office.Opd.Id, Gone) : null;
        _typed = office.Opd.UploadLimitMegabytes;
        _office = office;
    }

    private async Task SaveAsync()
    {
        (_refusal, _told) = (null, null);
        try
        {
            // An empty field is as far out of range as a number can be.
            var megabytes = _typed ?? 0;
            switch (await setLimit.HandleAsync(_caller, new SetUploadLimit(megabytes), CancellationToken.None))
            {
                case SetUploadLimitOutcome.Done:
                    _told = Text["UploadLimitSaved", megabytes];
                    break;
                case SetUploadLimitOutcome.NotAdmin:
                    _refusal = Text["OfficeFilesNotAdmin"];
                    break;
                default:
                    _refusal = Text["UploadLimitOutOfRange", OfficeFiles.LeastLimitMegabytes, OfficeFiles.MostLimitMegabytes];
                    break;
            }
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            log.LogError(fault, "Setting the largest upload had no answer");
            _refusal = Text["UploadLimitNoAnswer"];
        }
    }
}
