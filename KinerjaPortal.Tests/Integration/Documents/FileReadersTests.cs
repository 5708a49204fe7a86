using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using KinerjaPortal.Tests.Integration.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>Who may read which file of a cycle, by every way in which a file leaves the portal.</summary>
public sealed class FileReadersTests(FiledRenja portal) : IClassFixture<FiledRenja>
{
    private const string Nobody = "(belum masuk)";

    // A cell holds where the download, the preview, the zip, the API's download and the API's list all say the same.
    private const string Rules = """
        kabid-politik, yang mengirim      bahan ya      terbatas ya      format ya      draf ya
        kasubag, yang meminta             bahan ya      terbatas ya      format ya      draf ya
        kaban, di mejanya                 bahan ya      terbatas ya      format ya      draf ya
        kabid-ideologi, bidang lain       bahan ya      terbatas tidak   format tidak   draf ya
        sekretaris, sudah lewat           bahan ya      terbatas tidak   format tidak   draf ya
        arsiparis, tanpa jabatan          bahan ya      terbatas tidak   format tidak   draf ya
        admin kantor                      bahan ya      terbatas tidak   format tidak   draf ya
        camat kantor lain                 bahan tidak   terbatas tidak   format tidak   draf tidak
        (belum masuk)                     bahan masuk   terbatas masuk   format masuk   draf masuk
        """;

    private static readonly (string Who, string? Email)[] People =
    [
        ("kabid-politik, yang mengirim", $"kabid-politik@{Renja.Opd}.demo"),
        ("kasubag, yang meminta", $"{Renja.Kasubag}@{Renja.Opd}.demo"),
        ("kaban, di mejanya", $"{Renja.Kaban}@{Renja.Opd}.demo"),
        ("kabid-ideologi, bidang lain", $"kabid-ideologi@{Renja.Opd}.demo"),
        ("sekretaris, sudah lewat", $"{Renja.Sekretaris}@{Renja.Opd}.demo"),
        ("arsiparis, tanpa jabatan", $"arsiparis@{Renja.Opd}.demo"),
        ("admin kantor", $"admin@{Renja.Opd}.demo"),
        ("camat kantor lain", "camat@kec-kelara.demo"),
        (Nobody, null),
    ];

    private static readonly string[] Kinds = [FiledRenja.Bahan, FiledRenja.Terbatas, FiledRenja.Format, FiledRenja.Draft];

    [Fact]
    public async Task Every_way_out_of_the_portal_keeps_to_the_same_rules()
    {
        await portal.VacateAsync("arsiparis", Renja.Opd);

        var found = new StringBuilder();
        foreach (var (who, email) in People)
        {
            var cells = await CellsAsync(email);
            found.Append(who).Append(' ').AppendJoin(' ', Kinds.Select(kind => $"{kind} {cells[kind]}")).Append('\n');
        }

        Assert.Equal(Words(Rules), Words(found.ToString()));
    }

    [Fact]
    public async Task What_one_may_not_read_answers_as_what_is_not_there()
    {
        var ideologi = await portal.ApiAsync(FiledRenja.KabidIdeologi, Renja.Opd);

        using var restricted = await ideologi.Http.GetAsync(Api($"files/{portal.Files[FiledRenja.Terbatas].Id}"), TestContext.Current.CancellationToken);
        using var unknown = await ideologi.Http.GetAsync(Api($"files/{Guid.NewGuid()}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, restricted.StatusCode);
        Assert.Equal(await WithoutTraceAsync(unknown), await WithoutTraceAsync(restricted));
    }

    private async Task<Dictionary<string, string>> CellsAsync(string? email)
    {
        using var pages = await SignedInBrowser.OpenAsync(portal.Address, email);
        using var api = email is null ? PortalApi.Anonymous(portal.Address) : await PortalApi.SignInAsync(portal.Address, email);
        var names = await NamesInZipAsync(pages);
        var listed = await ListedAsync(api);
        var cells = new Dictionary<string, string>();
        foreach (var kind in Kinds)
        {
            var file = portal.Files[kind];
            string[] ways =
            [
                await StatusAsync(pages.Http, $"berkas/{file.Id}"),
                await StatusAsync(pages.Http, $"berkas/{file.Id}/pratinjau"),
                names is null ? "masuk" : names.Any(name => name.EndsWith(file.Name, StringComparison.Ordinal)) ? "ya" : "tidak",
                await StatusAsync(api.Http, $"api/v1/files/{file.Id}"),
                listed is null ? "masuk" : listed.Contains(file.Id) ? "ya" : "tidak",
            ];
            cells[kind] = ways.Distinct().Count() == 1 ? ways[0] : string.Join('/', ways);
        }

        return cells;
    }

    private static async Task<string> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => "ya",
            HttpStatusCode.NotFound => "tidak",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal) => "masuk",
            HttpStatusCode.Unauthorized => "masuk",
            var other => other.ToString(),
        };
    }

    private async Task<IReadOnlyList<string>?> NamesInZipAsync(SignedInBrowser pages)
    {
        using var answer = await pages.Http.GetAsync(new Uri($"siklus/{portal.CycleId}/berkas.zip", UriKind.Relative), TestContext.Current.CancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return answer.StatusCode == HttpStatusCode.NotFound ? [] : null;
        }

        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private async Task<IReadOnlyList<Guid>?> ListedAsync(PortalApi api)
    {
        using var answer = await api.Http.GetAsync(Api($"cycles/{portal.CycleId}/files"), TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound => [],
            HttpStatusCode.OK => [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .RootElement.EnumerateArray().Select(file => file.GetProperty("id").GetGuid())],
            _ => null,
        };
    }

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage answer)
    {
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return $"{answer.Content.Headers.ContentType} {problem.GetProperty("status")} {problem.GetProperty("detail")}";
    }

    private static Uri Api(string path) => new($"api/v1/{path}", UriKind.Relative);

    private static string Words(string table) =>
        string.Join('\n', table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
