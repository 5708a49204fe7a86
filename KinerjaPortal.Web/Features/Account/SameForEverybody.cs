namespace KinerjaPortal.Web.Features.Account;

/// <summary>
/// Endpoint metadata: the answer is the same for everybody and may be kept by caches, so it neither checks the cookie of the pages
/// nor renews it. A renewed cookie forbids caching by its own headers, and in a shared cache it would be handed to others.
/// </summary>
internal sealed class SameForEverybody
{
    public static SameForEverybody Instance { get; } = new();

    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<SameForEverybody>() is not null;
}
