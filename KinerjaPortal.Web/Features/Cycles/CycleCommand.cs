using KinerjaPortal.Web.Features.Commands;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>What every command on a running cycle says.</summary>
/// <param name="RunId">The visit it is meant for; null for a command on the whole cycle.</param>
/// <param name="ExpectedVersion">The version that the caller looked at, where they insist on it.</param>
/// <param name="Key">The client's id for this command (Idempotency-Key), so that sending it again does nothing twice.</param>
public sealed record CycleCommand(
    Guid CycleId, Guid? RunId, [property: NotFingerprinted] int? ExpectedVersion = null, [property: NotFingerprinted] string? Key = null);

/// <summary>A request to change one running cycle: what a use case is asked for.</summary>
public abstract record CycleRequest(CycleCommand Command);
