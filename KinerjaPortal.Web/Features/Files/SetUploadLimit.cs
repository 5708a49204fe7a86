using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>Says how large a file the people of an office may upload.</summary>
public sealed record SetUploadLimit(int Megabytes);

public enum SetUploadLimitOutcome
{
    Done,

    /// <summary>Only an admin of the office may.</summary>
    NotAdmin,

    /// <summary>Below the least or above the most that <see cref="OfficeFiles"/> takes.</summary>
    OutOfRange,
}

public sealed class SetUploadLimitHandler(OfficeFiles files, OfficeDirectory offices, PostHolders holders)
{
    public async Task<SetUploadLimitOutcome> HandleAsync(Caller caller, SetUploadLimit request, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        if (!await holders.MayAsync(PortalAction.KeepFiles, office.Opd, caller.PersonId, cancellationToken))
        {
            return SetUploadLimitOutcome.NotAdmin;
        }

        if (request.Megabytes is < OfficeFiles.LeastLimitMegabytes or > OfficeFiles.MostLimitMegabytes)
        {
            return SetUploadLimitOutcome.OutOfRange;
        }

        await files.SetLimitAsync(caller.Keeper, office.Opd.Id, request.Megabytes, cancellationToken);
        return SetUploadLimitOutcome.Done;
    }
}
