namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>An office as <c>offices.json</c> writes it.</summary>
internal sealed record OfficeFile(
    string Code,
    string Name,
    string ShortName,
    string Region,
    string Zone,
    IReadOnlyList<OfficeFile.Post> Posts)
{
    internal sealed record Post(string Code, string Name, int Order, bool External, bool Plans = false);
}
