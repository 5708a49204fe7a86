namespace KinerjaPortal.Web.Features.Account;

internal static class RequestAddress
{
    /// <summary>The network address of a request, as it is written down; behind a proxy the one that it names.</summary>
    public static string? CameFrom(this HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : null;
}
