using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>
/// What one person at one minute sees in a request, by the directory in memory: whether it is theirs to hand in, how late it
/// is, whether they may read it. For showing; the services ask the database again.
/// </summary>
public sealed class BahanView(Office office, DateTimeOffset now, Guid personId)
{
    private readonly HashSet<string> _posts = [.. office.PostsOf(personId, now).Select(post => post.Code)];

    public Office Office { get; } = office;

    public DateTimeOffset Now { get; } = now;

    public Guid PersonId { get; } = personId;

    public ZonaWaktu Zone => Office.Opd.Zone;

    /// <summary>How many posts the person holds now.</summary>
    public int PostCount => _posts.Count;

    public string PostName(string pelaksana) => Office.Post(pelaksana)?.Name ?? pelaksana;

    public bool Holds(string pelaksana) => _posts.Contains(pelaksana);

    public bool IsVacant(string pelaksana) => Office.HoldersOf(pelaksana, Now).Count == 0;

    /// <summary>Whether the person hands it in because nobody holds the post that owes it ("dicatat oleh").</summary>
    public bool RecordsFor(BahanItem item) => Holds(item.AskedBy) && !Holds(item.Pelaksana) && IsVacant(item.Pelaksana);

    public bool MayHandIn(BahanItem item) => Holds(item.Pelaksana) || RecordsFor(item);

    /// <summary>Terbatas is for the post that owes it, the one that asked, and the desk where the document lies.</summary>
    public bool MayRead(AskedBahan asked) => FileRights.Shown(Office, asked.Cycle, PersonId, Now).MayRead(asked.Item);

    public DueStanding DueOf(BahanItem item) => DueStanding.Of(item.AskedAt, item.DueAt, Office.Calendar, Now);
}
