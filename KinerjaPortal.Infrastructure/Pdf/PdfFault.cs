namespace KinerjaPortal.Infrastructure.Pdf;

/// <summary>Why a file cannot be signed inside.</summary>
public abstract record PdfFault
{
    private PdfFault()
    {
    }

    /// <summary>No header of PDF near the beginning.</summary>
    public sealed record NotAPdf : PdfFault;

    /// <summary>Protected by a password or a certificate, be it only against changes.</summary>
    public sealed record Encrypted : PdfFault;

    /// <summary>Not as its own tables say. Nothing is repaired: what is signed must be what every reader shows.</summary>
    /// <param name="Where">The place in the terms of PDF, the same in every language: <c>xref @ 1203</c>, <c>12 0 obj /Kids</c>.</param>
    public sealed record Damaged(string Where) : PdfFault;

    /// <summary>Uses something that PDF allows and that no producer known to us does.</summary>
    /// <param name="What">In the terms of PDF: <c>7 0 obj /LZWDecode</c>.</param>
    public sealed record Unsupported(string What) : PdfFault;

    /// <summary>Asks for more memory, depth or objects than any document of an office.</summary>
    public sealed record BeyondLimits(string Where) : PdfFault;

    /// <summary>An earlier signature says that nothing may follow it; ours would break it.</summary>
    public sealed record CertifiedAgainstChanges : PdfFault;

    /// <summary>A form of XFA: what a reader shows is made by a program inside the file, not by its pages.</summary>
    public sealed record XfaForm : PdfFault;

    /// <summary>The drawn signature is not a PNG that can be put on a page.</summary>
    public sealed record UnreadableInk : PdfFault;
}
