namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What a post is used by. While there is anything, it is not deleted; while its code is written anywhere, the code stays.</summary>
/// <param name="Holders">Names of who holds, held or will hold it.</param>
/// <param name="Sops">Titles of SOPs with a lane of it, in whatever version.</param>
/// <param name="Visits">How often a document was on its desk.</param>
/// <param name="Bahan">How many things are usually asked of it, and were.</param>
public sealed record PostUse(IReadOnlyList<string> Holders, IReadOnlyList<string> Sops, int Visits, int Bahan)
{
    public static readonly PostUse None = new([], [], 0, 0);

    /// <summary>Whether its code stands in a sheet or in the history.</summary>
    public bool HasItsCode => Sops.Count > 0 || Visits > 0 || Bahan > 0;

    public bool IsAny => Holders.Count > 0 || HasItsCode;
}
