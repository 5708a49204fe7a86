using System.Security.Cryptography;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Pdf;
using KinerjaPortal.Infrastructure.Signing;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>Whether a file can take a signature inside, and its content for whoever signs it.</summary>
public sealed class SignableFiles(FileStore store) : IDisposable
{
    /// <summary>Each holds a whole file in memory, so that many at once wait for one another.</summary>
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _reading = new(AtOnce, AtOnce);

    /// <summary>What will keep a file from being signed, whoever signs it; null where nothing does, and where it is no PDF.</summary>
    public async Task<(UnsignableReason Reason, string? Where)?> WhyNotAsync(FiledFile file, CancellationToken cancellationToken)
    {
        if (file.MediaType != SigningRequest.PdfMediaType)
        {
            return null;
        }

        if (file.Size > IDocumentSigner.LargestContent)
        {
            return (UnsignableReason.TooLarge, null);
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return PdfSignature.WhyNot(await ReadAsync(file, cancellationToken), cancellationToken) is { } fault ? ReasonOf(fault) : null;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <exception cref="InvalidDataException">The content in the store is not what was filed.</exception>
    public async Task<byte[]> ReadAsync(FiledFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Size];
        await using var stream = store.OpenRead(file.Sha256);
        await stream.ReadExactlyAsync(content, cancellationToken);

        // What is signed is what was seen, and not what became of it on a failing disk.
        return Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256
            ? content
            : throw new InvalidDataException($"The content {file.Sha256} in the file store is damaged.");
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>Why a file cannot be signed inside, and where that shows; not for a drawing that cannot be read, which is no matter of the file.</summary>
    internal static (UnsignableReason Reason, string? Where) ReasonOf(PdfFault fault) => fault switch
    {
        PdfFault.NotAPdf => (UnsignableReason.NotAPdf, null),
        PdfFault.Encrypted => (UnsignableReason.Encrypted, null),
        PdfFault.Damaged damaged => (UnsignableReason.Damaged, damaged.Where),
        PdfFault.Unsupported unsupported => (UnsignableReason.Unsupported, unsupported.What),
        PdfFault.BeyondLimits beyond => (UnsignableReason.Unsupported, beyond.Where),
        PdfFault.XfaForm => (UnsignableReason.Unsupported, "XFA"),
        PdfFault.CertifiedAgainstChanges => (UnsignableReason.Certified, null),
        _ => throw new InvalidOperationException($"Unknown fault {fault.GetType().Name}."),
    };
}
