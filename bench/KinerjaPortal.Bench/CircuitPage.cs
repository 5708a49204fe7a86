using System.Text.RegularExpressions;

namespace KinerjaPortal.Bench;

/// <summary>What the portal sends before there is a circuit: the components that it would run, told in comments of the page.</summary>
internal sealed partial class CircuitPage
{
    private readonly List<string> _markers;

    private CircuitPage(Uri address, string html)
    {
        Address = address;
        Html = html;
        _markers = [.. Marker().Matches(html).Select(match => match.Groups["json"].Value)];
        State = SavedState().Match(html).Groups["state"].Value;
    }

    public Uri Address { get; }

    public string Html { get; }

    public string State { get; }

    /// <summary>What the browser's script asks the circuit to run; null where the page has nothing for a circuit.</summary>
    public string? Operations => _markers.Count == 0
        ? null
        : $$"""{"batchId":1,"operations":[{{string.Join(',', _markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}"""))}}]}""";

    public static async Task<CircuitPage> GetAsync(Visitor visitor, string path) =>
        new(new Uri(visitor.Address, path), await visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SavedState();
}
