using System.Collections.Concurrent;
using KinerjaPortal.Infrastructure.Bahan;
using KinerjaPortal.Infrastructure.Events;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>The offices whose bahan somebody has looked at since the portal started.</summary>
public sealed class BahanOffices(EventFeed feed, EventStore store, OpenBahan open, ILogger<OfficeBahan> log) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<OfficeBahan>>> _offices = new();

    /// <summary>The office's bahan, read from the database if nobody has looked at it before.</summary>
    public async Task<OfficeBahan> OfAsync(Guid opdId)
    {
        var office = _offices.GetOrAdd(opdId, id => new Lazy<Task<OfficeBahan>>(() => OfficeBahan.LoadAsync(id, feed, store, open, log)));
        try
        {
            return await office.Value;
        }
        catch
        {
            // What could not be read is read again for the next who asks.
            _offices.TryRemove(KeyValuePair.Create(opdId, office));
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var office in _offices.Values.Where(office => office.IsValueCreated && office.Value.IsCompletedSuccessfully))
        {
            office.Value.Result.Dispose();
        }
    }
}
