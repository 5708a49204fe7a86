namespace KinerjaPortal.Infrastructure.Signing;

/// <summary>Signs the exact bytes that were approved, in the name of a person who holds a post.</summary>
public interface IDocumentSigner
{
    /// <summary>The largest content that is signed: it is held in memory more than once while it is.</summary>
    public const long LargestContent = 100L * 1024 * 1024;

    /// <summary>Signs once. Never tries again by itself, because a service elsewhere may have signed although no answer came.</summary>
    Task<SigningResult> SignAsync(SigningRequest request, CancellationToken cancellationToken);
}
