using System.Runtime.InteropServices;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

internal enum XrefKind : byte
{
    Free,
    InFile,
    InObjectStream,
}

/// <summary>Where an object is.</summary>
/// <param name="Place">Its offset from the header of the file, or the number of the object stream that holds it.</param>
/// <param name="Generation">Zero for an object of an object stream.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct XrefEntry(XrefKind Kind, long Place, int Generation);
