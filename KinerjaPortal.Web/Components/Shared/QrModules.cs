using QRCoder;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>A text as the squares of a QR code.</summary>
public static class QrModules
{
    // The generator counts the quiet zone in: four squares on each side, whatever the text.
    private const int QuietZone = 4;

    /// <summary>Rows by columns, true = dark, without the quiet zone: who draws it leaves four squares free on each side.</summary>
    /// <remarks>A seventh of it may be stamped over or creased and it still reads.</remarks>
    public static bool[,] Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var size = code.ModuleMatrix.Count - (2 * QuietZone);
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = code.ModuleMatrix[row + QuietZone][column + QuietZone];
            }
        }

        return modules;
    }
}
