namespace KinerjaPortal.Domain.Sops;

/// <summary>A column of the sheet: the post, under the heading that this sheet prints.</summary>
/// <param name="Pelaksana">Code of the post.</param>
public sealed record SopLane(string Pelaksana, string Heading, bool IsExternal = false);
