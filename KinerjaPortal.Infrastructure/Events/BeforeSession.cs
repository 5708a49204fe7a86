namespace KinerjaPortal.Infrastructure.Events;

/// <summary>Something to wait for before work begins on a session of <see cref="CycleSessions"/>.</summary>
public delegate Task BeforeSession(CancellationToken cancellationToken);
