using System.Collections.Concurrent;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;

namespace KinerjaPortal.Web.Features.Board;

/// <summary>The boards that somebody has opened since the portal started, one per office.</summary>
public sealed class Boards(
    EventFeed feed, CycleSummaries summaries, SopCatalogue sops, OfficeDirectory offices, ILogger<BoardState> log) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<BoardState>>> _boards = new();

    /// <summary>The office's board, read from the database if nobody has opened it before.</summary>
    public async Task<BoardState> OfAsync(Guid opdId)
    {
        var board = _boards.GetOrAdd(opdId, id => new Lazy<Task<BoardState>>(() => BoardState.LoadAsync(id, feed, summaries, sops, offices, log)));
        try
        {
            return await board.Value;
        }
        catch
        {
            // A board that could not be read is read again by the next who asks.
            _boards.TryRemove(KeyValuePair.Create(opdId, board));
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var board in _boards.Values.Where(board => board.IsValueCreated && board.Value.IsCompletedSuccessfully))
        {
            board.Value.Result.Dispose();
        }
    }
}
