using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Files;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Hands in what a post owes: finished uploads, a filled table, or both.</summary>
/// <param name="Uploads">Ids of the caller's finished uploads.</param>
/// <param name="Table">The filled table without its heads, row by row; null where none was asked for.</param>
public sealed record SubmitBahan(
    CycleCommand Command, Guid ItemId, IReadOnlyList<Guid> Uploads, IReadOnlyList<IReadOnlyList<string>>? Table, string? Note) : CycleRequest(Command);

/// <summary>What is handed in, with its files in the store.</summary>
/// <param name="Table">The filled table as a file; null where there is none, or nothing that can be one.</param>
public sealed record HandedInFiles(IReadOnlyList<FiledFile> Uploads, FiledFile? Table);

public sealed class SubmitBahanHandler(CommandPipeline pipeline, PostAuthority posts, Uploads uploads, UploadRefusalWords words)
    : CycleCommandHandler<SubmitBahan, HandedInFiles>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, SubmitBahan request, CancellationToken cancellationToken) =>
        posts.OwnerOfBahanAsync(situation, request.ItemId, cancellationToken);

    protected internal override async Task<Preparation<HandedInFiles>> PrepareAsync(
        Situation situation, ActedFor actedFor, SubmitBahan request, HandedInFiles? before, CancellationToken cancellationToken)
    {
        // Anew at each round: what another command has used meanwhile is nobody's upload any more.
        if (await uploads.FinishedAsync(request.Uploads, situation.Caller.PersonId, cancellationToken) is not { } finished)
        {
            return new BahanHandInRefusal.UnknownUpload();
        }

        if (before?.Table is not null || request.Table is not { Count: > 0 } rows || situation.Cycle.Bahan.Find(request.ItemId) is not { } item)
        {
            return new HandedInFiles(finished, before?.Table);
        }

        if (FilledTable.FaultOf(item.Asked.Columns ?? [], rows) is { } fault)
        {
            return fault;
        }

        using var content = new MemoryStream(FilledTable.Write(item.Asked.Columns!, rows));

        // A filled table is a file like any other: it has a hash, lies in the archive, and opens in Excel.
        return await uploads.StoreAsync(
            situation.Caller.PersonId, situation.Office.Opd, $"isian:{item.Id}", FilledTable.NameOf(item), content, cancellationToken) switch
        {
            UploadOutcome.Taken { Upload.File: { } table } => new HandedInFiles(finished, table),
            UploadOutcome.Refused refused => new BahanHandInRefusal.BadTable(words.Of(refused.Why).Sentence),
            // The same request sent from another page at this moment put its own in the place of this one.
            _ => new BahanHandInRefusal.UnknownUpload(),
        };
    }

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, SubmitBahan request, HandedInFiles prepared) =>
        situation.Cycle.SubmitBahan(
            request.ItemId, prepared.Table is { } table ? [table, .. prepared.Uploads] : prepared.Uploads, request.Note,
            situation.Actor, actedFor, situation.Now);
}
