using System.Text;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Files;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Hands in what a post owes: finished uploads, a filled table, or both.</summary>
/// <param name="Uploads">Ids of the caller's finished uploads.</param>
/// <param name="Table">The filled table without its heads, row by row; null where none was asked for.</param>
public sealed record SubmitBahan(
    CycleCommand Command, Guid ItemId, IReadOnlyList<Guid> Uploads, IReadOnlyList<IReadOnlyList<string>>? Table, string? Note);

public sealed class SubmitBahanHandler(CycleDesk desk, BahanDesk bahan, Uploads uploads, OfficeDirectory offices, UploadRefusalWords words)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, SubmitBahan request, CancellationToken cancellationToken)
    {
        IReadOnlyList<FiledFile>? finished = null;
        FiledFile? table = null;
        UploadRefusal? notStored = null;
        return await desk.ChangeAsync(
            caller,
            request.Command,
            $"kirim bahan {request.ItemId} {CommandId.Digest($"{string.Join(',', request.Uploads)}|{Text(request.Table)}|{request.Note}")}",
            async (situation, cancel) =>
            {
                // Anew at each round: what another command has used meanwhile is nobody's upload any more.
                finished = await uploads.FinishedAsync(request.Uploads, caller.PersonId, cancel);
                var standing = await bahan.OwnerOfAsync(situation, request.ItemId, cancel);
                if (standing is Standing.May && table is null && situation.Cycle.Bahan.Find(request.ItemId) is { Asked.Columns: { } columns } item
                    && request.Table is { Count: > 0 } rows && FilledTable.FaultOf(columns, rows) is null)
                {
                    (table, notStored) = await StoreAsync(caller, item, columns, rows, cancel);
                    if (table is null && notStored is null)
                    {
                        finished = null;
                    }
                }

                return standing;
            },
            (situation, actedFor) =>
                finished is null ? new StepOutcome.BahanRefused(new BahanFault.UnknownUpload())
                : request.Table is { Count: > 0 } rows && situation.Cycle.Bahan.Find(request.ItemId) is { } item
                    && FilledTable.FaultOf(item.Asked.Columns ?? [], rows) is { } fault ? new StepOutcome.BahanRefused(fault)
                : notStored is not null ? new StepOutcome.BahanRefused(new BahanFault.BadTable(words.Of(notStored).Sentence))
                : situation.Cycle.SubmitBahan(
                    request.ItemId, table is null ? finished : [table, .. finished], request.Note, caller.Actor, actedFor, situation.Now),
            cancellationToken);
    }

    /// <summary>A filled table is a file like any other: it has a hash, lies in the archive, and opens in Excel.</summary>
    private async Task<(FiledFile? Table, UploadRefusal? Refusal)> StoreAsync(
        Caller caller, BahanItem item, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        using var content = new MemoryStream(FilledTable.Write(columns, rows));
        return await uploads.StoreAsync(
            caller.PersonId, office.Opd, $"isian:{item.Id}", FilledTable.NameOf(item), content, cancellationToken) switch
        {
            UploadOutcome.Taken { Upload.File: { } file } => (file, null),
            UploadOutcome.Refused refused => (null, refused.Why),
            // The same request sent from another page at this moment put its own in the place of this one.
            _ => (null, null),
        };
    }

    private static string Text(IReadOnlyList<IReadOnlyList<string>>? table) =>
        table is null ? "" : new StringBuilder().AppendJoin('\n', table.Select(row => string.Join('\t', row))).ToString();
}
