using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Support;

/// <summary>What readers and tools that are not ours make of a PDF: poppler and qpdf.</summary>
internal static partial class PdfTools
{
    /// <summary>What <c>pdfsig</c> says of every signature, in its words; the certificate itself is not looked up anywhere.</summary>
    public static IReadOnlyList<SeenSignature> Signatures(byte[] pdf)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        var (_, said) = CommandLine.Run("pdfsig", "-nocert", "-nssdir", folder.Path, folder.File("a.pdf"));
        return [.. Signature().Split(said).Skip(1).Select(part => new SeenSignature(
            Validation().Match(part).Groups[1].Value, part.Contains("Total document signed", StringComparison.Ordinal), part))];
    }

    /// <summary>What <c>qpdf --check</c> finds, without the lines that name the file.</summary>
    public static (int ExitCode, string Said) Check(byte[] pdf)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        var (exitCode, said) = CommandLine.Run("qpdf", "--check", folder.File("a.pdf"));
        return (exitCode, said.Replace(folder.Path, "", StringComparison.Ordinal));
    }

    /// <summary>The file as qpdf writes it with these options.</summary>
    public static byte[] Rewritten(byte[] pdf, params string[] options)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        var (exitCode, said) = CommandLine.Run("qpdf", [.. options, folder.File("a.pdf"), folder.File("b.pdf")]);
        Assert.True(exitCode == 0, said);
        return File.ReadAllBytes(folder.File("b.pdf"));
    }

    /// <summary>The file as cairo draws it anew.</summary>
    public static byte[] FromCairo(byte[] pdf)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        var (exitCode, said) = CommandLine.Run("pdftocairo", "-pdf", folder.File("a.pdf"), folder.File("b.pdf"));
        Assert.True(exitCode == 0, said);
        return File.ReadAllBytes(folder.File("b.pdf"));
    }

    /// <summary>The text of the last page as it is read.</summary>
    public static string Text(byte[] pdf)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        return CommandLine.Run("pdftotext", "-layout", folder.File("a.pdf"), "-").Said;
    }

    /// <summary>Pixels of one page, one byte each, at 72 a inch.</summary>
    public static GreyPage Draw(byte[] pdf, int page = 1)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        var (exitCode, said) = CommandLine.Run(
            "pdftoppm", "-gray", "-r", "72", "-singlefile", "-f", $"{page}", "-cropbox", folder.File("a.pdf"), folder.File("a"));
        Assert.True(exitCode == 0, said);
        return GreyPage.Read(File.ReadAllBytes(folder.File("a.pgm")));
    }

    [GeneratedRegex(@"^Signature #\d+:", RegexOptions.Multiline)]
    private static partial Regex Signature();

    [GeneratedRegex(@"Signature Validation: (.+)")]
    private static partial Regex Validation();
}

/// <param name="WholeFile">Whether nothing but the signature itself is left out of what is signed.</param>
internal sealed record SeenSignature(string Validation, bool WholeFile, string Said)
{
    public bool IsValid => Validation == "Signature is Valid.";
}

/// <summary>A page as it is drawn: 0 is black.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Pixels)
{
    public static GreyPage Read(byte[] pgm)
    {
        // P5, width, height, 255, each ended by one white space.
        var head = System.Text.Encoding.ASCII.GetString(pgm, 0, Math.Min(pgm.Length, 40)).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1]), int.Parse(head[2]));
        return new GreyPage(width, height, pgm[^(width * height)..]);
    }

    /// <summary>The share of dark pixels in a part of the page, counted from the lower left.</summary>
    public double Darkness(int left, int bottom, int width, int height)
    {
        var dark = 0;
        for (var y = Height - bottom - height; y < Height - bottom; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                dark += Pixels[(y * Width) + x] < 128 ? 1 : 0;
            }
        }

        return dark / (double)(width * height);
    }
}
