namespace KinerjaPortal.Web.Features.Account;

/// <summary>Where to go back to after signing in or changing the language: an address inside the portal, or its start.</summary>
public static class LocalReturn
{
    /// <summary>Refuses everything a browser could read as another host: <c>//host</c>, <c>/\host</c>, <c>https:…</c>, control characters.</summary>
    public static string Or(string? address, string otherwise = "/") =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl)
            ? address
            : otherwise;
}
