using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Keeps what is asked for at a row of an SOP, for the cycles to come; in the place of what was kept before.</summary>
public sealed record SaveBahanTemplate(Guid SopVersionId, Guid StepId, IReadOnlyList<BahanTemplate> Things);

public sealed class SaveBahanTemplateHandler(
    SopCatalogue sops, OfficeDirectory offices, PostHolders holders, BahanTemplates templates, TimeProvider clock)
{
    public const int MaxThings = 50;

    public async Task<TemplateOutcome> HandleAsync(Caller caller, SaveBahanTemplate request, CancellationToken cancellationToken)
    {
        var found = await sops.FindVersionAsync(request.SopVersionId, cancellationToken);
        if (found is null || !caller.May(PortalAction.TakePart, found.Sop.OpdId) || !found.Version.Has(request.StepId))
        {
            return new TemplateOutcome.UnknownStep();
        }

        var office = (await offices.FindAsync(found.Sop.OpdId, cancellationToken))!;
        var step = found.Version.Step(request.StepId);
        if (!await MayAsync(caller, office, step, cancellationToken))
        {
            return new TemplateOutcome.NotYours(
                office.PostOrUnknown(step.Pelaksana).Name, [.. office.HoldersOf(step.Pelaksana, clock.GetUtcNow()).Select(holder => holder.Name)]);
        }

        if (FaultOf(request.Things, office) is { } fault)
        {
            return new TemplateOutcome.Refused(fault);
        }

        await templates.ReplaceAsync(found.Sop.Id, step.Id, [.. request.Things.Select(Tidied)], cancellationToken);
        return new TemplateOutcome.Saved();
    }

    /// <summary>Who holds the row's post now, who plans the office's documents, the office's admin.</summary>
    private async Task<bool> MayAsync(Caller caller, Office office, SopStep step, CancellationToken cancellationToken)
    {
        var own = await holders.OfPersonAsync(office.Opd, caller.PersonId, clock.GetUtcNow(), cancellationToken);
        return own.Any(post => post.Code == step.Pelaksana || post.PlansCycles)
            || await holders.MayAsync(PortalAction.SteerCycles, office.Opd, caller.PersonId, cancellationToken);
    }

    private static BahanRefusal? FaultOf(IReadOnlyList<BahanTemplate> things, Office office) =>
        things.Count == 0 ? new BahanRequestRefusal.NothingAsked()
        : things.Count > MaxThings ? new BahanRequestRefusal.TooMuchAsked()
        : things.Select(thing => FaultOf(thing, office)).FirstOrDefault(fault => fault is not null);

    private static BahanRefusal? FaultOf(BahanTemplate thing, Office office) =>
        thing.Title.Trim().Length is 0 or > BahanBook.MaxTitleLength ? new BahanRequestRefusal.BadTitle(thing.Title.Trim().Length)
        : thing.Kind == BahanKind.Isian && !AreGood(thing.Columns) ? new BahanRequestRefusal.BadColumns()
        : thing.Note?.Trim().Length > TextLimits.Note ? new BahanRequestRefusal.NoteTooLong(thing.Note.Trim().Length)
        : thing.Posts.Distinct().Sum(code => code.Length + 1) > TextLimits.BahanPosts ? new BahanRequestRefusal.TooManyPosts()
        : thing.Posts.FirstOrDefault(code => office.Post(code) is not { IsExternal: false }) is { } unknown ? new BahanRequestRefusal.UnknownPost(unknown)
        : null;

    private static bool AreGood(IReadOnlyList<string>? columns) =>
        columns is { Count: > 0 and <= BahanBook.MaxColumns }
        && columns.All(column => column.Trim().Length is > 0 and <= BahanBook.MaxColumnLength && !column.Contains('\n', StringComparison.Ordinal));

    private static BahanTemplate Tidied(BahanTemplate thing) => thing with
    {
        Title = thing.Title.Trim(),
        Note = thing.Note?.Trim() is { Length: > 0 } note ? note : null,
        Columns = thing.Kind == BahanKind.Isian ? [.. thing.Columns!.Select(column => column.Trim())] : null,
        Posts = [.. thing.Posts.Distinct()],
    };
}

/// <summary>What came of keeping a template.</summary>
public abstract record TemplateOutcome
{
    private TemplateOutcome()
    {
    }

    public sealed record Saved : TemplateOutcome;

    /// <summary>Neither the row's post nor the one that plans, nor an admin.</summary>
    public sealed record NotYours(string PostName, IReadOnlyList<string> HeldBy) : TemplateOutcome;

    /// <summary>No such row in a version of the person's own office.</summary>
    public sealed record UnknownStep : TemplateOutcome;

    public sealed record Refused(BahanRefusal Why) : TemplateOutcome;
}
