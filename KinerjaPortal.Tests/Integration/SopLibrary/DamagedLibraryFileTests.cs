using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KinerjaPortal.Infrastructure.SopLibrary;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

public sealed class DamagedLibraryFileTests
{
    private static readonly IReadOnlyList<LibraryOffice> Offices = SopLibraryReader.ReadAll().Offices;

    [Fact]
    public void The_message_names_the_file_the_place_and_what_to_do()
    {
        var fault = Assert.Throws<SopLibraryException>(() => Read(Changed(sop => Step(sop, "8")["pelaksana"] = "timm")));

        Assert.Equal(
            "Berkas SOP kec-berbek/lppd.json rusak: langkah 8 menunjuk pelaksana \"timm\" yang tidak ada pada daftar kolom. "
            + "Perbaiki berkas itu lalu jalankan ulang portal.",
            fault.Message);
    }

    public static TheoryData<string, Action<JsonObject>> Damages => new()
    {
        { "alur 14 ke 15 menunjuk langkah \"15\" yang tidak ada", sop => Add(sop, "flows", new { from = "14", to = "15" }) },
        { "alur 9 ke 12 menunjuk langkah \"9\" yang tidak ada", sop => Add(sop, "flows", new { from = "9", to = "12" }) },
        { "isian symbol langkah 8 berisi \"oval\" yang tidak dikenal (pilihannya: Start, Process, Decision, End)", sop => Step(sop, "8")["symbol"] = "oval" },
        { "isian symbol langkah 8 berisi \"2\" yang tidak dikenal", sop => Step(sop, "8")["symbol"] = "2" },
        { "isian action langkah 8 berisi \"Periksa\" yang tidak dikenal", sop => Step(sop, "8")["action"] = "Periksa" },
        { "satuan waktu langkah 7 berisi \"Tahun\" yang tidak dikenal", sop => Step(sop, "7")["waktu"]!["unit"] = "Tahun" },
        { "label alur 8 ke 7 berisi \"Mungkin\" yang tidak dikenal", sop => Flow(sop, "8", "7")["label"] = "Mungkin" },
        { "isian documentType berisi \"LPPDD\" yang tidak dikenal", sop => sop["documentType"] = "LPPDD" },
        { "isian opd menyebut \"kec-berbeg\" yang tidak ada dalam offices.json", sop => sop["opd"] = "kec-berbeg" },
        { "isian slug seharusnya \"kec-berbek-lppd\", tetapi tertulis \"lppd\"", sop => sop["slug"] = "lppd" },
        { "kegiatan langkah 2 kosong", sop => Step(sop, "2")["activity"] = "  " },
        { "output langkah 2 kosong", sop => Step(sop, "2")["output"] = "" },
        { "isian title kosong", sop => sop["title"] = "" },
        { "judul pada identitas kosong", sop => sop["identity"]!["title"] = "" },
        { "butir 1 dari dasar hukum kosong", sop => sop["identity"]!["dasarHukum"] = new JsonArray((JsonNode?)null) },
        { "daftar steps memuat butir kosong (null)", sop => sop["steps"]!.AsArray().Add((JsonNode?)null) },
        { "kolom \"camat\" bukan pelaksana Kecamatan Berbek menurut offices.json", sop => sop["lanes"]![0]!["pelaksana"] = "camat" },
        { "isian external kolom \"staf\" berbeda dari offices.json", sop => sop["lanes"]![3]!["external"] = true },
        { "kolom \"staf\" tertulis lebih dari sekali", sop => Add(sop, "lanes", new { pelaksana = "staf", heading = "Staf", external = false }) },
        { "langkah 13 tertulis lebih dari sekali", sop => Step(sop, "13b")["key"] = "13" },
        { "waktu langkah 7 harus lebih dari nol", sop => Step(sop, "7")["waktu"]!["value"] = 0 },
        { "tidak ada langkah bersimbol start (Mulai)", sop => Step(sop, "1")["symbol"] = "process" },
        { "langkah 2 bersimbol start (Mulai), padahal Mulai sudah ada di langkah lain", sop => Step(sop, "2")["symbol"] = "start" },
        { "tidak ada langkah bersimbol end (Selesai)", sop => Step(sop, "14")["symbol"] = "process" },
        { "keputusan pada langkah 8 harus punya tepat satu alur Ya dan satu alur Tidak", sop => Flow(sop, "8", "7")["label"] = "Ya" },
        { "langkah 13b harus punya tepat satu alur tanpa label", sop => Flow(sop, "13b", "14")["label"] = "Ya" },
        { "langkah 14 bersimbol end (Selesai), jadi tidak boleh punya alur lanjutan", sop => Add(sop, "flows", new { from = "14", to = "1" }) },
        { "langkah 3 tidak terjangkau dari Mulai", sop => Flow(sop, "2", "3")["to"] = "4" },
        { "dari langkah 7b tidak ada jalan ke Selesai", SendBackIntoALoop },
        { "(pada $.steps[7].simbol)", sop => Step(sop, "8")["simbol"] = "decision" },
        { "(pada $.steps[7].waktu.value)", sop => Step(sop, "8")["waktu"]!["value"] = "satu" },
        { "kehilangan isian wajib", sop => Step(sop, "8").Remove("activity") },
        { "kehilangan isian wajib", sop => sop.Remove("identity") },
        { "kehilangan isian wajib", sop => sop["flows"] = null },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_refused_with_the_place_of_the_damage(string place, Action<JsonObject> damage)
    {
        var fault = Assert.Throws<SopLibraryException>(() => Read(Changed(damage)));

        Assert.StartsWith("Berkas SOP kec-berbek/lppd.json rusak: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("bukan json")]
    public void A_file_that_is_no_SOP_at_all_is_refused(string json) =>
        Assert.StartsWith(
            "Berkas SOP kec-berbek/lppd.json rusak: ",
            Assert.Throws<SopLibraryException>(() => Read(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_off_in_the_middle_is_refused_with_its_line() =>
        Assert.Contains(
            "rusak: baris 3",
            Assert.Throws<SopLibraryException>(() => Read(string.Join('\n', LibraryFiles.Lppd.Split('\n').Take(3)))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Wita\"", "\"WITTA\"", "zona waktu kantor kec-kelara berisi \"WITTA\" yang tidak dikenal")]
    [InlineData("\"kec-kelara\"", "\"kec-berbek\"", "kantor \"kec-berbek\" tertulis lebih dari sekali")]
    [InlineData("\"bappeda-tim\"", "\"bappeda\"", "pelaksana \"bappeda\" pada kantor kec-kelara tertulis lebih dari sekali")]
    [InlineData("\"Kecamatan Kelara\"", "\" \"", "nama kantor kec-kelara kosong")]
    public void A_damaged_list_of_offices_is_refused(string text, string damage, string place)
    {
        var json = new MemoryStream(Encoding.UTF8.GetBytes(LibraryFiles.Offices.Replace(text, damage, StringComparison.Ordinal)));

        Assert.Contains(
            $"Berkas SOP offices.json rusak: {place}",
            Assert.Throws<SopLibraryException>(() => SopLibraryReader.ReadOffices(json, "offices.json")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_copied_for_another_SOP_and_left_unchanged_is_refused() =>
        Assert.Contains(
            "Berkas SOP kec-berbek/lkjip.json rusak: isinya SOP kec-berbek-lppd, yang seharusnya berada di kec-berbek/lppd.json",
            Assert.Throws<SopLibraryException>(() => SopLibraryReader.Read(
                [File("offices.json", LibraryFiles.Offices), File("kec-berbek/lkjip.json", LibraryFiles.Lppd)])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_library_without_its_offices_is_refused() =>
        Assert.Contains(
            "Berkas SOP offices.json rusak: berkas itu tidak ada",
            Assert.Throws<SopLibraryException>(() => SopLibraryReader.Read([File("kec-berbek/lppd.json", LibraryFiles.Lppd)])).Message,
            StringComparison.Ordinal);

    private static LibraryFile File(string name, string json) => new(name, Encoding.UTF8.GetBytes(json));

    private static LibrarySop Read(string json) =>
        SopLibraryReader.ReadSop(new MemoryStream(Encoding.UTF8.GetBytes(json)), "kec-berbek/lppd.json", Offices);

    private static string Changed(Action<JsonObject> damage)
    {
        var sop = JsonNode.Parse(LibraryFiles.Lppd)!.AsObject();
        damage(sop);
        return sop.ToJsonString();
    }

    private static JsonObject Step(JsonObject sop, string key) =>
        sop["steps"]!.AsArray().Select(step => step!.AsObject()).First(step => (string?)step["key"] == key);

    private static JsonObject Flow(JsonObject sop, string from, string to) =>
        sop["flows"]!.AsArray().Select(flow => flow!.AsObject()).First(flow => (string?)flow["from"] == from && (string?)flow["to"] == to);

    private static void SendBackIntoALoop(JsonObject sop)
    {
        var loop = Step(sop, "7").DeepClone();
        loop["key"] = "7b";
        sop["steps"]!.AsArray().Add(loop);
        Add(sop, "flows", new { from = "7b", to = "7b" });
        Flow(sop, "8", "7")["to"] = "7b";
    }

    private static void Add(JsonObject sop, string list, object item) =>
        sop[list]!.AsArray().Add(JsonSerializer.SerializeToNode(item));
}
