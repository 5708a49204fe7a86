using System.IO.Compression;
using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>
/// Writes a workbook's parts without the prefix that the SDK gives every element ("x:row"). It is as good by the standard; but libraries that go by the names as they are
/// written, exceljs among them, find no worksheet in it.
/// </summary>
internal static class PlainPrefixes
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void Write(MemoryStream workbook, Stream to)
    {
        using (var archive = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                Rewrite(archive, entry);
            }
        }

        workbook.Position = 0;
        workbook.CopyTo(to);
    }

    private static void Rewrite(ZipArchive archive, ZipArchiveEntry entry)
    {
        XDocument part;
        using (var content = entry.Open())
        {
            part = XDocument.Load(content, LoadOptions.PreserveWhitespace);
        }

        if (part.Root!.Attributes().FirstOrDefault(said => said.IsNamespaceDeclaration && said.Name.LocalName != "xmlns" && said.Value == Main) is not { } prefix)
        {
            return;
        }

        prefix.Remove();
        part.Root.SetAttributeValue("xmlns", Main);
        var path = entry.FullName;
        entry.Delete();
        using var written = archive.CreateEntry(path).Open();
        part.Save(written, SaveOptions.DisableFormatting);
    }
}
