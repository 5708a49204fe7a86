namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>A certificate that the portal issued, with its key: of an office's authority, or of a person in a post.</summary>
internal sealed class SigningCertificateRow
{
    public required Guid Id { get; init; }

    public required Guid OpdId { get; init; }

    /// <summary><c>ca</c>, or person, post and kind of the assignment.</summary>
    public required string Holder { get; init; }

    /// <summary>1, 2, 3 … of the same holder: each renewal is one more.</summary>
    public required int Generation { get; init; }

    public required string Subject { get; init; }

    public required string SerialNumber { get; init; }

    /// <summary>SHA-256 of the certificate, hex in lower case.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>PKCS#8, encrypted by Data Protection.</summary>
    public required byte[] ProtectedKey { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The authority's certificate; null for the authority itself.</summary>
    public Guid? IssuedById { get; init; }
}
