namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What belongs to an office. While there is anything, the office is not deleted.</summary>
/// <param name="LinkedPosts">Posts of other offices that stand for it.</param>
public sealed record OfficeUse(int Posts, int People, int Sops, int LinkedPosts)
{
    public bool IsAny => Posts + People + Sops + LinkedPosts > 0;
}
