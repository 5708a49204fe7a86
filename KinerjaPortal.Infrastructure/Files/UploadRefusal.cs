using KinerjaPortal.Infrastructure.Files.Kinds;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Why a file is not taken; each becomes a sentence in one place of the web project.</summary>
public abstract record UploadRefusal
{
    private protected UploadRefusal()
    {
    }

    /// <summary>It holds nothing.</summary>
    public sealed record Empty : UploadRefusal;

    /// <summary>Larger than the office allows.</summary>
    public sealed record TooLarge(long Size, int LimitMegabytes) : UploadRefusal;

    /// <summary>More bytes came than the client had said.</summary>
    public sealed record MoreThanSaid(long Size) : UploadRefusal;

    /// <summary>The disk is full, or would leave less free than must stay.</summary>
    public sealed record NoRoom : UploadRefusal;

    /// <summary>The person has so many files that were begun or finished and not handed in.</summary>
    public sealed record TooManyWaiting(int Most) : UploadRefusal;

    /// <summary>Those files are larger together than one person's may be.</summary>
    public sealed record TooMuchWaiting(long MostMegabytes) : UploadRefusal;

    /// <summary>It is for nothing that the portal knows.</summary>
    public sealed record UnknownPurpose : UploadRefusal;

    public sealed record BadName(NameFault Fault) : UploadRefusal;

    /// <summary>Its name says a kind that is not taken.</summary>
    /// <param name="Extension">In lower case with its dot; empty for a name without one.</param>
    public sealed record UnknownKind(string Extension) : UploadRefusal;

    /// <summary>Its content is of no kind that is taken.</summary>
    public sealed record UnknownContent(FileKind Named) : UploadRefusal;

    /// <summary>Its content is of a kind that is taken, and its name says another.</summary>
    public sealed record NotAsNamed(FileKind Found, FileKind Named) : UploadRefusal;

    /// <summary>A program, whatever its name says.</summary>
    public sealed record Executable : UploadRefusal;

    /// <summary>A document that brings macros.</summary>
    public sealed record WithMacros : UploadRefusal;

    /// <summary>A document under a password: nobody could say what is in it, nor search it.</summary>
    public sealed record Locked : UploadRefusal;

    /// <summary>A document of Office before 2007.</summary>
    public sealed record OldOffice : UploadRefusal;

    /// <summary>It begins as its kind does and cannot be read on.</summary>
    public sealed record Damaged(FileKind Named) : UploadRefusal;
}
