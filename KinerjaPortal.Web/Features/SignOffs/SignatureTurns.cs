namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Lets one signing of a visit at a time go on. Of different visits some share a turn, which nobody notices.</summary>
public sealed class SignatureTurns : IDisposable
{
    private const int Count = 32;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn; it ends when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(Guid runId, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)runId.GetHashCode() % Count];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose()
    {
        foreach (var turn in _turns)
        {
            turn.Dispose();
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
