using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>A card as the hub pushes it. A client keeps the highest version it has seen of each cycle.</summary>
/// <param name="Column">Code of the post where it lies; <c>selesai</c> when the cycle is closed.</param>
/// <param name="Status">running, completed or cancelled.</param>
/// <param name="From">Name of the post that handed on last, with who and when; null on the first desk.</param>
/// <param name="Outcome">How the last step ended: selesai, ya, tidak or dikembalikan.</param>
public sealed record BoardMessage(
    Guid CycleId, int Version, string Document, string Period, string Title, string Status, string Column,
    Guid? RunId, Guid? StepId, string? Number, string? Activity, DateTimeOffset? Since, DateTimeOffset? DueAt,
    string? From, string? By, string? Outcome, DateTimeOffset? At)
{
    /// <summary>The column of closed cycles.</summary>
    public const string ClosedColumn = "selesai";

    public static BoardMessage Of(BoardCard card) =>
        new(card.CycleId, card.Version, card.DocumentType.Name, card.Period, card.Title, Word(card.Status),
            card.Step?.Pelaksana ?? ClosedColumn,
            card.Step?.RunId, card.Step?.StepId, card.Step?.Number, card.Step?.Activity, card.Step?.Since, card.Step?.DueAt,
            card.Arrival?.FromPost, card.Arrival?.ByName, card.Arrival is { } arrival ? Word(arrival.Result) : null, card.Arrival?.At);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
