using System.Text.RegularExpressions;

namespace KinerjaPortal.Tests.Support;

/// <summary>What readers and tools that are not ours make of a PDF: poppler and qpdf.</summary>
internal static partial class PdfTools
{
    /// <summary>What <c>pdfsig</c> says of every signature, in its words; whether it trusts the certificate is not asked.</summary>
    public static IReadOnlyList<SeenSignature> Signatures(byte[] pdf)
    {
        var said = On(pdf, folder => Run("pdfsig", folder, "-nocert", folder.File("a.pdf")).Said);
        return [.. Signature().Split(said).Skip(1).Select(part => new SeenSignature(
            Validation().Match(part).Groups["said"].Value, part.Contains("  - Total document signed", StringComparison.Ordinal), part))];
    }

    /// <summary>What <c>qpdf --check</c> finds: nothing, something to warn of, or an error.</summary>
    public static int Check(byte[] pdf) => On(pdf, folder => Run("qpdf", folder, "--check", folder.File("a.pdf")).ExitCode);

    /// <summary>The file as qpdf writes it with these options.</summary>
    public static byte[] Rewritten(byte[] pdf, params string[] options) => On(pdf, folder =>
    {
        Require(Run("qpdf", folder, [.. options, folder.File("a.pdf"), folder.File("b.pdf")]));
        return File.ReadAllBytes(folder.File("b.pdf"));
    });

    /// <summary>The file as cairo draws it anew.</summary>
    public static byte[] FromCairo(byte[] pdf) => On(pdf, folder =>
    {
        Require(Run("pdftocairo", folder, "-pdf", folder.File("a.pdf"), folder.File("b.pdf")));
        return File.ReadAllBytes(folder.File("b.pdf"));
    });

    /// <summary>What is read on all pages.</summary>
    public static string Text(byte[] pdf) => On(pdf, folder => Run("pdftotext", folder, "-layout", folder.File("a.pdf"), "-").Said);

    /// <summary>The first page as poppler draws it, one pixel to a point.</summary>
    public static GreyPage Draw(byte[] pdf) => On(pdf, folder =>
    {
        Require(Run("pdftoppm", folder, "-gray", "-r", "72", "-singlefile", "-cropbox", folder.File("a.pdf"), folder.File("a")));
        return GreyPage.Read(File.ReadAllBytes(folder.File("a.pgm")));
    });

    private static T On<T>(byte[] pdf, Func<TempFolder, T> look)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.pdf"), pdf);
        return look(folder);
    }

    // A home of its own: pdfsig would look into the certificates of whoever runs the tests.
    private static (int ExitCode, string Said) Run(string program, TempFolder folder, params string[] arguments) =>
        CommandLine.Run(program, arguments, home: folder.Path);

    private static void Require((int ExitCode, string Said) run) => Assert.True(run.ExitCode == 0, run.Said);

    [GeneratedRegex(@"^Signature #\d+:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature();

    [GeneratedRegex("Signature Validation: (?<said>.+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Validation();
}

/// <param name="WholeFile">Whether nothing but the signature itself is left out of what is signed.</param>
internal sealed record SeenSignature(string Validation, bool WholeFile, string Said)
{
    public bool IsValid => Validation == "Signature is Valid.";

    /// <summary>The bytes are not those that were signed; poppler has other words where it could not look.</summary>
    public bool IsInvalid => Validation == "Signature is Invalid.";
}
