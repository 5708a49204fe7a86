using KinerjaPortal.Domain.Organisation;


namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>A post that can be asked, with who holds it now.</summary>
/// <param name="IsField">A bidang or seksi: those who usually owe the material.</param>
public sealed record AskedPost(string Code, string Name, IReadOnlyList<PostHolder> Holders, bool IsField)
{
    private static readonly string[] s_fields = ["Kabid", "Kasi", "Bidang", "Seksi"];

    /// <summary>The posts of the office itself, bidang and seksi first.</summary>
    public static IReadOnlyList<AskedPost> Of(Office office, DateTimeOffset now) =>
    [
        .. office.Posts.Where(post => !post.IsExternal)
            .Select(post => new AskedPost(
                post.Code, post.Name, office.HoldersOf(post.Code, now),
                Array.Exists(s_fields, word => post.Name.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(post => post.IsField),
    ];
}
