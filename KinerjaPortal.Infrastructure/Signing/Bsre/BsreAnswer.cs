namespace KinerjaPortal.Infrastructure.Signing.Bsre;

/// <summary>What the service gave, or why it did not.</summary>
internal sealed record BsreAnswer<T>(T? Given, SigningFault? Fault)
    where T : class
{
    public static implicit operator BsreAnswer<T>(T given) => new(given, null);

    public static implicit operator BsreAnswer<T>(SigningFault fault) => new(null, fault);
}
