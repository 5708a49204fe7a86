using System.Buffers.Binary;
using System.Text;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>
/// The container of Office before 2007 (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb), looked at for one thing: whether
/// it holds a newer document under a password.
/// </summary>
internal static class OldOfficeFile
{
    private const int HeaderBytes = 512;
    private const int SectorShiftAt = 0x1E;
    private const int FirstDirectorySectorAt = 0x30;
    private const int DirectoryBytes = 4096;

    // The stream in which the document lies, enciphered ([MS-OFFCRYPTO] 2.3.4.4).
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsLocked(Stream content)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        content.Position = 0;
        if (content.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return false;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[SectorShiftAt..]);
        var at = (BinaryPrimitives.ReadUInt32LittleEndian(header[FirstDirectorySectorAt..]) + 1L) << Math.Min((int)shift, 16);
        if (at >= content.Length)
        {
            return false;
        }

        Span<byte> directory = stackalloc byte[DirectoryBytes];
        content.Position = at;
        var read = content.ReadAtLeast(directory, DirectoryBytes, throwOnEndOfStream: false);
        return directory[..read].IndexOf(EncryptedPackage) >= 0;
    }
}
