using KinerjaPortal.Infrastructure.Pdf.Objects;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Pdf.Reading;

/// <summary>
/// Reads every object once before anything is signed. A file that one reader repairs in its own way and another in a different one
/// would be signed by somebody who saw something else than the next reader sees.
/// </summary>
internal static class Soundness
{
    // What pages show is inflated only to see that it can be; a picture that inflates beyond this is taken on trust.
    private const long MostPerStream = 32 * 1024 * 1024;
    private const long MostPerFile = 512 * 1024 * 1024;

    public static void Require(PdfFile file, ReadingBudget budget)
    {
        var left = MostPerFile;
        foreach (var (number, entry) in file.References.Entries)
        {
            budget.GoOn();
            if (file.Read(number, entry) is PdfStream stream && left > 0)
            {
                left -= Inflate(stream, Math.Min(left, MostPerStream), $"{number} {entry.Generation} obj");
            }
        }

        long Inflate(PdfStream stream, long most, string where)
        {
            var filters = StreamDecoding.ItemsOf(file.Resolve(stream.Dictionary["Filter"]));
            var isPicture = stream.Dictionary["Subtype"] is PdfName { Text: "Image" };
            return isPicture || filters.Count == 0 || file.Resolve(filters[0]) is not PdfName { Text: "FlateDecode" }
                ? 0
                : Zlib.Inflate(stream.Data, most, Stream.Null) ?? throw UnreadablePdfException.Damaged(where);
        }
    }
}
