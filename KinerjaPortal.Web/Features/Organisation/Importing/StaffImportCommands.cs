using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation.Importing;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Organisation.Importing;

/// <summary>The one way by which posts and people come in from a workbook; the log says who brought what.</summary>
public sealed class StaffImportCommands(StaffImports imports, Uploads uploads, FileStore store, ILogger<StaffImportCommands> log)
{
    public static string PurposeOf(Guid opdId) => $"impor-pegawai:{opdId}";

    /// <summary>Reads a workbook that has arrived, and lets go of it: what it says is held by the page until it is taken or left.</summary>
    public async Task<StaffReading> ReadAsync(Caller caller, Upload upload, CancellationToken gone)
    {
        try
        {
            if (upload.Size > ImportLimits.FileBytes)
            {
                return new StaffReading.Refused(new ImportRefusal.TooLarge());
            }

            await using var content = store.OpenRead(upload.File!.Sha256);

            // Off the circuit: the largest workbook that is read takes seconds.
            return await Task.Run(() => StaffWorkbook.ReadAsync(content, gone), gone);
        }
        finally
        {
            await uploads.CancelAsync(upload.Id, caller.PersonId, CancellationToken.None);
        }
    }

    public Task<StaffImportOutcome> PlanAsync(Caller caller, Opd office, StaffTable table, CancellationToken cancellationToken) =>
        imports.PlanAsync(caller.PersonId, office, table, cancellationToken);

    public async Task<StaffImportOutcome> TakeAsync(Caller caller, Opd office, StaffTable table, StaffPlan seen, CancellationToken cancellationToken)
    {
        var outcome = await imports.TakeAsync(caller.Keeper, office, table, seen, cancellationToken);
        log.LogInformation(
            "Admin {PersonId} brings {Posts} posts, {People} people and {Appointments} appointments of {Opd} from a workbook: {Outcome}",
            caller.PersonId, seen.Posts.Count, seen.People.Count, seen.Appointments.Count, office.Code, outcome.GetType().Name);
        return outcome;
    }
}
