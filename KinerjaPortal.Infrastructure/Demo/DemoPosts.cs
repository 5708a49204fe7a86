using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Organisation;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>
/// The heads of bidang and seksi who owe bahan laporan. The SOPs have one lane for all of them ("Kabid") or none, so their posts
/// are in no source and belong to the demo alone; the names are the short ones that an office uses among itself.
/// </summary>
internal sealed class DemoPosts(OfficeDirectory offices, OfficePosts posts)
{
    private static readonly (string Opd, string Name)[] s_posts =
    [
        ("kesbangpol-mura", "Kabid Ideologi"),
        ("kesbangpol-mura", "Kabid Politik"),
        ("kesbangpol-mura", "Kabid Ekososbud"),
        ("kesbangpol-mura", "Kabid Kewaspadaan"),
        ("kec-berbek", "Kasi Pemerintahan"),
        ("kec-berbek", "Kasi Pemberdayaan"),
    ];

    /// <summary>Adds them behind the posts of the library.</summary>
    public async Task<IReadOnlyList<Pelaksana>> AddAsync(CancellationToken cancellationToken)
    {
        var added = new List<Pelaksana>();
        foreach (var (code, name) in s_posts)
        {
            if (await offices.FindAsync(code, cancellationToken) is { } office && office.Posts.All(post => post.Name != name))
            {
                added.Add(await posts.AddAsync(Keeper.Server, office.Opd.Id, name, isExternal: false, linkedOpdId: null, cancellationToken));
            }
        }

        return added;
    }
}
