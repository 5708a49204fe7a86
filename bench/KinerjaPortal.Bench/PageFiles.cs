using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KinerjaPortal.Bench;

/// <summary>The style sheets and scripts of a page: those that it names, and the modules that these and the circuit import.</summary>
internal sealed partial class PageFiles(Uri page, string html)
{
    private readonly Dictionary<string, string> _fingerprinted = ImportMap(html);
    private readonly HashSet<Uri> _seen = [];

    /// <summary>Bytes of style sheets and of scripts, packed by gzip as the portal sends them.</summary>
    public (long Css, long Js) Bytes { get; private set; }

    /// <summary>Fetches them with a client that takes gzip, as a browser with an empty cache does, six at a time; what a script imports, when the script has come.</summary>
    public async Task FetchAsync(HttpClient http, IEnumerable<string> modules)
    {
        var wanted = Links().Matches(html).Select(match => "/" + match.Groups["url"].Value)
            .Concat(modules.Select(Fingerprinted))
            .Select(url => new Uri(page, url)).Where(_seen.Add).ToList();
        while (wanted.Count > 0)
        {
            var found = await Task.WhenAll(wanted.Select(url => FetchAsync(http, url)));
            wanted = [.. found.SelectMany(urls => urls).Where(_seen.Add)];
        }
    }

    private static Dictionary<string, string> ImportMap(string html)
    {
        var map = Map().Match(html).Groups["json"].Value;
        return map.Length == 0 ? [] : JsonDocument.Parse(map).RootElement.GetProperty("imports").Deserialize<Dictionary<string, string>>()!;
    }

    private async Task<List<Uri>> FetchAsync(HttpClient http, Uri url)
    {
        using var answer = await http.GetAsync(url);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var isScript = url.AbsolutePath.EndsWith(".js", StringComparison.Ordinal);
        lock (_seen)
        {
            Bytes = isScript ? Bytes with { Js = Bytes.Js + bytes.Length } : Bytes with { Css = Bytes.Css + bytes.Length };
        }

        if (!isScript)
        {
            return [];
        }

        using var content = new MemoryStream(bytes);
        await using var unpacked = answer.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(content, CompressionMode.Decompress) : (Stream)content;
        using var reader = new StreamReader(unpacked);
        return [.. Imports().Matches(await reader.ReadToEndAsync()).Select(match => Imported(url, match.Groups["url"].Value))];
    }

    private Uri Imported(Uri by, string url)
    {
        var named = new Uri(by, url);
        return new Uri(page, Fingerprinted($".{named.AbsolutePath}"));
    }

    // The page's own folder is the root, by its base element.
    private string Fingerprinted(string url) => "/" + _fingerprinted.GetValueOrDefault(url, url).TrimStart('.', '/');

    [GeneratedRegex("""<(link rel="stylesheet" href|script src)="/?(?<url>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex("""<script type="importmap">(?<json>.*?)</script>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Map();

    [GeneratedRegex("""^\s*(import|export)\b[^'"();]*?['"](?<url>\.[^'"]+\.js)['"]""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Imports();
}
