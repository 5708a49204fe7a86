using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Board.Cards;

namespace KinerjaPortal.Web.Features.Board.Push;

/// <summary>A card as the hub pushes it. A client keeps the highest version it has seen of each cycle.</summary>
/// <param name="Column">Code of the post where it lies; <c>selesai</c> when the cycle is closed.</param>
/// <param name="Status">running, completed or cancelled.</param>
/// <param name="From">Name of the post that handed on last, with who and when; null on the first desk.</param>
/// <param name="Outcome">How the last step ended: selesai, ya, tidak, dikembalikan, or ditarik where it was taken back to this desk.</param>
/// <param name="HeldBy">sipd, srikandi, tte, e-sakip or lain while such a system of others holds the step; otherwise null.</param>
public sealed record BoardMessage(
    Guid CycleId, int Version, string Document, string Period, string Title, string Status, string Column,
    Guid? RunId, Guid? StepId, string? Number, string? Activity, DateTimeOffset? Since, DateTimeOffset? DueAt,
    string? From, string? By, string? Outcome, DateTimeOffset? At,
    DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt, string? HeldBy, DateTimeOffset? HeldSince, int Returns)
{
    /// <summary>The column of closed cycles.</summary>
    public const string ClosedColumn = "selesai";

    public static BoardMessage Of(BoardCard card) =>
        new(card.CycleId, card.Version, card.DocumentType.Name, card.Period, card.Title, Word(card.Status),
            card.Step?.Pelaksana ?? ClosedColumn,
            card.Step?.RunId, card.Step?.StepId, card.Step?.Number, card.Step?.Activity, card.Step?.Since, card.Step?.DueAt,
            card.Arrival?.FromPost, card.Arrival?.ByName, card.Arrival is { } arrival ? Word(arrival.Result) : null, card.Arrival?.At,
            card.Step?.Detail.Seen?.At, card.Step?.Detail.Accepted?.At,
            card.Step?.Detail.OpenHold is { } hold ? hold.System.Word : null, card.Step?.Detail.OpenHold?.From, card.Returns);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
