using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Files.Kinds;

/// <summary>A part of a packed document, unpacked up to a limit: a few kilobytes can hold gigabytes of nothing.</summary>
internal static class PackedPart
{
    private const int MostBytes = 2 * 1024 * 1024;

    /// <exception cref="InvalidDataException">It unpacks to more than such a part ever has.</exception>
    public static byte[] Read(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = packed.Read(buffer)) > 0;)
        {
            if (unpacked.Length + count > MostBytes)
            {
                throw new InvalidDataException($"The part {entry.Name} unpacks to more than {MostBytes} bytes.");
            }

            unpacked.Write(buffer, 0, count);
        }

        return unpacked.ToArray();
    }

    /// <summary>As text in UTF-8, for looking whether a word stands in it.</summary>
    public static string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Read(entry));

    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="OverBudgetException">It nests deeper, or is of more parts, than any program writes.</exception>
    public static XDocument Xml(ZipArchiveEntry entry)
    {
        using var reader = SafeXml.Read(new MemoryStream(Read(entry)), new ReadingBudget(MostBytes), MostBytes);
        return XDocument.Load(reader);
    }
}
