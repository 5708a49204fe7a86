using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>A file is to become a draft.</summary>
/// <param name="SopId">The SOP that gets a further version; null for a new one.</param>
/// <param name="DocumentType">Chosen by whoever imports; null leaves it to the file.</param>
public sealed record ImportSop(string Opd, Guid? SopId, DocumentType? DocumentType, Stream File, string FileName, Caller By);

/// <summary>What came of importing; nothing is stored but by <see cref="Made"/>.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Made(Guid SopId, IReadOnlyList<ImportRemark> Remarks) : ImportOutcome;

    public sealed record Refused(ImportRefusal Reason) : ImportOutcome;

    /// <summary>Only admins of the office may import for it.</summary>
    public sealed record NotAdmin : ImportOutcome;

    public sealed record UnknownSop : ImportOutcome;

    /// <summary>Neither the file nor whoever imports says which document the SOP makes.</summary>
    public sealed record DocumentTypeMissing : ImportOutcome;

    /// <summary>The SOP has a draft, and may have one at a time.</summary>
    public sealed record HasDraft(Guid SopId) : ImportOutcome;
}

public sealed class ImportSopHandler(SopDrafts drafts, SopCatalogue sops, OfficeDirectory offices, PostHolders holders)
{
    public async Task<ImportOutcome> HandleAsync(ImportSop command, CancellationToken cancellationToken)
    {
        if (await offices.FindAsync(command.Opd, cancellationToken) is not { } office
            || !await holders.MayAsync(PortalAction.DrawSops, office.Opd, command.By.PersonId, cancellationToken))
        {
            return new ImportOutcome.NotAdmin();
        }

        return await SopImport.ReadAsync(command.File, command.FileName, office, cancellationToken) switch
        {
            ImportResult.Refused refused => new ImportOutcome.Refused(refused.Reason),
            ImportResult.Read read => await MakeAsync(await WithKnownLinksAsync(read.Imported, cancellationToken), command, office, cancellationToken),
            var other => throw new InvalidOperationException($"A result without an answer: {other}"),
        };
    }

    private Task<ImportOutcome> MakeAsync(ImportedSheet imported, ImportSop command, Office office, CancellationToken cancellationToken) =>
        command.SopId is { } sopId
            ? NewVersionAsync(sopId, imported, office, command.By, cancellationToken)
            : NewSopAsync(imported, command, office, cancellationToken);

    /// <summary>A file of another portal may link to SOPs that this one does not have.</summary>
    private async Task<ImportedSheet> WithKnownLinksAsync(ImportedSheet imported, CancellationToken cancellationToken)
    {
        if (imported.Sheet.Steps.All(step => step.LinkedSopId is null))
        {
            return imported;
        }

        var known = (await sops.ListAsync(opdId: null, cancellationToken)).Select(entry => entry.Sop.Id).ToHashSet();
        var strange = imported.Sheet.Steps.Where(step => step.LinkedSopId is { } id && !known.Contains(id)).ToList();
        return imported with
        {
            Sheet = imported.Sheet with { Steps = [.. imported.Sheet.Steps.Select(step => strange.Contains(step) ? step with { LinkedSopId = null } : step)] },
            Remarks = [.. imported.Remarks, .. strange.Select(step => new ImportRemark(ImportRemarkKind.LinkedSopUnknown, $"{step.Number} {step.Activity}"))],
        };
    }

    private async Task<ImportOutcome> NewSopAsync(ImportedSheet imported, ImportSop command, Office office, CancellationToken cancellationToken)
    {
        if ((command.DocumentType ?? imported.DocumentType) is not { } documentType)
        {
            return new ImportOutcome.DocumentTypeMissing();
        }

        var draft = await drafts.CreateSopAsync(
            office.Opd.Id, office.Opd.Code, documentType, imported.Sheet, command.By.PersonId, cancellationToken);
        return new ImportOutcome.Made(draft.Sop.Id, imported.Remarks);
    }

    private async Task<ImportOutcome> NewVersionAsync(Guid sopId, ImportedSheet imported, Office office, Caller by, CancellationToken cancellationToken)
    {
        if (!await sops.IsOfAsync(sopId, office.Opd.Id, cancellationToken))
        {
            return new ImportOutcome.UnknownSop();
        }

        return await drafts.CreateVersionAsync(sopId, imported.Sheet, by.PersonId, cancellationToken) switch
        {
            DraftOutcome.Done done => new ImportOutcome.Made(done.Draft.Sop.Id, imported.Remarks),
            DraftOutcome.HasDraft => new ImportOutcome.HasDraft(sopId),
            _ => new ImportOutcome.UnknownSop(),
        };
    }
}
