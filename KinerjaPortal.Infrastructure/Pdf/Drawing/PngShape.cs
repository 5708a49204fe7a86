using System.Buffers.Binary;

namespace KinerjaPortal.Infrastructure.Pdf.Drawing;

/// <summary>What the header of a PNG says of its pixels.</summary>
internal sealed record PngShape(int Width, int Height, byte Depth, byte ColourType, byte Interlace)
{
    private const byte Grey = 0;
    private const byte Colour = 2;
    private const byte Palette = 3;
    private const byte GreyWithAlpha = 4;
    private const byte ColourWithAlpha = 6;

    public bool IsPlain => Depth == 8 && Interlace == 0 && ColourType is Grey or Colour or Palette or GreyWithAlpha or ColourWithAlpha;

    public bool IsGrey => ColourType is Grey or GreyWithAlpha;

    public bool IsPalette => ColourType is Palette;

    public bool HasAlpha => ColourType is GreyWithAlpha or ColourWithAlpha;

    public int Channels => ColourType switch
    {
        Colour => 3,
        GreyWithAlpha => 2,
        ColourWithAlpha => 4,
        _ => 1,
    };

    public int RowLength => Width * Channels;

    public static PngShape? Read(ReadOnlySpan<byte> data) => data.Length == 13
        ? new PngShape(BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], data[9], data[12])
        : null;
}
