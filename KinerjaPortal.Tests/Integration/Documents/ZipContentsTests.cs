using System.IO.Compression;
using KinerjaPortal.Infrastructure.Documents;

namespace KinerjaPortal.Tests.Integration.Documents;

public sealed class ZipContentsTests
{
    [Fact]
    public void The_entries_are_named_in_order_with_their_unpacked_sizes()
    {
        using var zip = Zip(("foto/", 0), ("foto/kegiatan é.jpg", 70_000), ("a.txt", 3));

        Assert.Equal(
            [new ZipEntryName("foto/", 0), new ZipEntryName("foto/kegiatan é.jpg", 70_000), new ZipEntryName("a.txt", 3)],
            ZipContents.Read(zip, 10));
    }

    [Fact]
    public void No_more_are_read_than_are_wanted()
    {
        using var zip = Zip([.. Enumerable.Range(1, 50).Select(n => ($"{n}.txt", 1))]);

        Assert.Equal(["1.txt", "2.txt", "3.txt"], ZipContents.Read(zip, 3)!.Select(entry => entry.Name));
    }

    [Fact]
    public void What_is_no_zip_or_half_of_one_has_none()
    {
        using var zip = Zip(("a.txt", 3000));
        using var half = new MemoryStream(zip.ToArray()[..^30]);
        using var text = new MemoryStream("bukan zip"u8.ToArray());

        Assert.Null(ZipContents.Read(half, 10));
        Assert.Null(ZipContents.Read(text, 10));
    }

    [Fact]
    public void A_directory_that_points_outside_of_the_file_is_no_fault_of_ours()
    {
        using var zip = Zip(("a.txt", 3));
        var bytes = zip.ToArray();
        bytes.AsSpan(bytes.Length - 6, 3).Fill(0xFE);
        using var lying = new MemoryStream(bytes);

        Assert.Empty(ZipContents.Read(lying, 10) ?? []);
    }

    private static MemoryStream Zip(params (string Name, int Size)[] entries)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(new byte[size]);
            }
        }

        return content;
    }
}
