using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Cycles.Start;

/// <summary>Begins a cycle of an SOP's newest published version.</summary>
/// <param name="Period"><c>2027</c>, or <c>2027-2031</c> for a five-year document.</param>
/// <param name="Title">What the cycle is called; document and period where it is left out.</param>
public sealed record StartCycle(Guid SopId, string? Period, string? Title = null, [property: NotFingerprinted] string? Key = null)
{
    public const int MaxTitleLength = TextLimits.CycleTitle;
}

/// <summary>What came of trying to begin a cycle.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <param name="Again">True when the same command came before and this is what it began then.</param>
    public sealed record Started(Guid CycleId, bool Again) : StartOutcome;

    public sealed record UnknownSop : StartOutcome;

    public sealed record BadPeriod(PeriodReading Reading) : StartOutcome;

    public sealed record TitleTooLong(int Length) : StartOutcome;

    public sealed record NotYours(string PostName, IReadOnlyList<string> HeldBy) : StartOutcome;

    public sealed record CommandReused : StartOutcome;
}

public sealed class StartCycleHandler(
    EventStore store, SopCatalogue sops, OfficeDirectory offices, CycleStarters starters, TimeProvider clock)
{
    public async Task<StartOutcome> HandleAsync(Caller caller, StartCycle request, CancellationToken cancellationToken)
    {
        if (await sops.FindAsync(request.SopId, cancellationToken) is not { } entry)
        {
            return new StartOutcome.UnknownSop();
        }

        var reading = Period.Read(request.Period, entry.Sop.DocumentType);
        if (reading is not PeriodReading.Read { Period: var period })
        {
            return new StartOutcome.BadPeriod(reading);
        }

        var title = string.IsNullOrWhiteSpace(request.Title) ? $"{entry.Sop.DocumentType.Name} {period}" : request.Title.Trim();
        if (title.Length > StartCycle.MaxTitleLength)
        {
            return new StartOutcome.TitleTooLong(title.Length);
        }

        var command = request.Key is null ? null : new CommandId(caller.PersonId, request.Key, CommandFingerprint.Of(request with { Period = $"{period}" }));
        var now = clock.GetUtcNow();
        var office = (await offices.FindAsync(entry.Sop.OpdId, cancellationToken))!;
        var standing = await starters.StandingAsync(caller, office, entry.Version, now, cancellationToken);
        if (standing is not Standing.May may)
        {
            var not = (Standing.MayNot)standing;
            return new StartOutcome.NotYours(not.PostName, not.HeldBy);
        }

        if (command is not null && await FindFirstAsync(command, cancellationToken) is { } first)
        {
            return first;
        }

        var cycleId = Guid.CreateVersion7(now);
        var events = DocumentCycle.Start(
            cycleId, office.Opd.Id, entry.Version, entry.Sop.DocumentType, period, title, office.Calendar, caller.Actor, may.For, now);
        if (await store.AppendAsync(before: null, events, command, cancellationToken) == AppendResult.Taken)
        {
            // A new cycle's id is its own, so only the command's key can have been taken: by the same request, a moment ago.
            return command is not null && await FindFirstAsync(command, cancellationToken) is { } faster
                ? faster
                : throw new InvalidOperationException($"Nobody else can have begun the cycle {cycleId}.");
        }

        return new StartOutcome.Started(cycleId, Again: false);
    }

    private async Task<StartOutcome?> FindFirstAsync(CommandId command, CancellationToken cancellationToken) =>
        await store.FindCommandAsync(command, cancellationToken) switch
        {
            null => null,
            { SameRequest: true } receipt => new StartOutcome.Started(receipt.CycleId, Again: true),
            _ => new StartOutcome.CommandReused(),
        };
}
