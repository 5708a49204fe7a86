using System.Collections.Concurrent;
using KinerjaPortal.Domain.Notifications;
using KinerjaPortal.Infrastructure.Notifications;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Web.Features.Notifications;

/// <summary>
/// What concerns each person who has a page open, live: one subscription per circuit gives the bell and the counts. Whom an event concerns
/// is known from the event, so that a handoff touches their pages alone and costs no query, however many are open.
/// </summary>
public sealed class PersonalFeed : IDisposable
{
    private readonly Boards _boards;
    private readonly BahanOffices _bahan;
    private readonly OfficeDirectory _offices;
    private readonly SopCatalogue _sops;
    private readonly Inboxes _inboxes;
    private readonly TimeProvider _clock;
    private readonly ILogger<PersonalFeed> _log;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<OfficeCounts>>> _counts = new();
    private readonly Dictionary<Guid, Person> _people = [];
    private readonly Lock _lock = new();
    private readonly IDisposable _told;

    public PersonalFeed(
        Boards boards, BahanOffices bahan, OfficeDirectory offices, SopCatalogue sops, Inboxes inboxes, NotificationFeed told, TimeProvider clock,
        ILogger<PersonalFeed> log)
    {
        (_boards, _bahan, _offices, _sops, _inboxes, _clock, _log) = (boards, bahan, offices, sops, inboxes, clock, log);
        _told = told.Subscribe(OnTold);
    }

    /// <summary>What concerns this person now, as the database and the office's board have it, and every change from then on.</summary>
    public async Task<LiveSubscription<PersonalNews>> SubscribeAsync(Caller caller, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(caller.OpdId);
        await counts.LookAtSheetsAsync(cancellationToken);
        var office = await _offices.FindAsync(caller.OpdId, cancellationToken);
        Person person;
        lock (_lock)
        {
            if (!_people.TryGetValue(caller.PersonId, out person!))
            {
                _people[caller.PersonId] = person = new Person(
                    caller.OpdId, PersonalNews.None with { PersonId = caller.PersonId, Zone = office?.Opd.Zone ?? default, Waiting = counts.Of(caller.PersonId) });
            }

            // Counted as a page from here on, so that nothing is missed while the bell is read.
            person.Opening++;
        }

        try
        {
            await ReadAsync(person, cancellationToken);
            lock (_lock)
            {
                var subscription = new LiveSubscription<PersonalNews>(person.News, gone => Close(person, () => person.Watchers.Remove(gone)));
                person.Watchers.Add(subscription);
                return subscription;
            }
        }
        finally
        {
            Close(person, () => person.Opening--);
        }
    }

    /// <summary>Reads the bell anew where a page of the person is open: another node may have marked something as read.</summary>
    public async Task RefreshAsync(Guid personId, CancellationToken cancellationToken)
    {
        Person? person;
        lock (_lock)
        {
            person = _people.GetValueOrDefault(personId);
        }

        try
        {
            await (person is null ? Task.CompletedTask : ReadAsync(person, cancellationToken));
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            _log.LogError(fault, "The bell of {PersonId} could not be read anew; it stays as it was", personId);
        }
    }

    /// <summary>Marks what a person was told of these cycles as read, of all where none is named; every open page of theirs shows it.</summary>
    public async Task MarkReadAsync(Guid personId, IReadOnlyCollection<Guid>? cycles, CancellationToken cancellationToken)
    {
        try
        {
            await _inboxes.MarkReadAsync(personId, cycles, cancellationToken);
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            // It stays unread, and whoever looks at it again marks it again.
            _log.LogError(fault, "What {PersonId} has read could not be marked", personId);
            return;
        }

        await RefreshAsync(personId, cancellationToken);
    }

    public void Dispose()
    {
        _told.Dispose();
        foreach (var counts in _counts.Values.Where(counts => counts.IsValueCreated && counts.Value.IsCompletedSuccessfully))
        {
            counts.Value.Result.Dispose();
        }
    }

    private async Task ReadAsync(Person person, CancellationToken cancellationToken)
    {
        await person.Turn.WaitAsync(cancellationToken);
        try
        {
            lock (_lock)
            {
                person.ToldMeanwhile = [];
            }

            var read = Inbox.Of(await _inboxes.ReadAsync(person.News.PersonId, Inbox.Held, unreadOnly: false, cancellationToken));
            lock (_lock)
            {
                person.Show(person.News with { Inbox = person.ToldMeanwhile.Aggregate(read, (inbox, told) => inbox.With(told)) }, []);
            }
        }
        finally
        {
            person.Turn.Release();
        }
    }

    private void OnTold(IReadOnlyList<Notification> told)
    {
        lock (_lock)
        {
            foreach (var one in told)
            {
                if (_people.TryGetValue(one.PersonId, out var person))
                {
                    person.ToldMeanwhile.Add(one);
                    person.Show(person.News with { Inbox = person.News.Inbox.With(one) }, [one.CycleId]);
                }
            }
        }
    }

    private void OnCounted(OfficeCounts counts, IReadOnlyCollection<Guid> changed)
    {
        lock (_lock)
        {
            foreach (var personId in changed)
            {
                if (_people.TryGetValue(personId, out var person) && person.OpdId == counts.OpdId)
                {
                    person.Show(person.News with { Waiting = counts.Of(personId) }, []);
                }
            }
        }
    }

    private async Task<OfficeCounts> CountsAsync(Guid opdId)
    {
        var counting = _counts.GetOrAdd(
            opdId, id => new Lazy<Task<OfficeCounts>>(() => OfficeCounts.BeginAsync(id, _boards, _bahan, _offices, _sops, _clock, _log, OnCounted)));
        try
        {
            return await counting.Value;
        }
        catch
        {
            // What could not be read is read again for the next who asks.
            _counts.TryRemove(KeyValuePair.Create(opdId, counting));
            throw;
        }
    }

    /// <summary>A person whose last page closes is forgotten.</summary>
    private void Close(Person person, Action close)
    {
        lock (_lock)
        {
            close();
            if (person is { Watchers.Count: 0, Opening: 0 } && ReferenceEquals(_people.GetValueOrDefault(person.News.PersonId), person))
            {
                _people.Remove(person.News.PersonId);
            }
        }
    }

    /// <summary>Somebody who has a page open.</summary>
    private sealed class Person(Guid opdId, PersonalNews news)
    {
        public Guid OpdId => opdId;

        public PersonalNews News { get; private set; } = news;

        public List<LiveSubscription<PersonalNews>> Watchers { get; } = [];

        /// <summary>How many pages are being opened.</summary>
        public int Opening { get; set; }

        /// <summary>One reading at a time.</summary>
        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>Told since the last reading began, which may not have seen it.</summary>
        public List<Notification> ToldMeanwhile { get; set; } = [];

        public void Show(PersonalNews newer, IEnumerable<Guid> changed)
        {
            if (newer != News)
            {
                News = newer;
                Watchers.ForEach(watcher => watcher.Notify(newer, changed));
            }
        }
    }
}
