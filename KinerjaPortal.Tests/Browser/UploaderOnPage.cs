using System.Globalization;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The uploader of a page, the line it sends over, and what it has sent.</summary>
internal sealed class UploaderOnPage
{
    /// <summary>Milliseconds in which some megabytes arrive on a slow line of a busy machine.</summary>
    public const float Patience = 60_000;

    private readonly IPage _page;
    private readonly List<IRequest> _pieces = [];
    private ICDPSession? _line;

    public UploaderOnPage(IPage page)
    {
        _page = page;
        page.Request += (_, request) =>
        {
            if (request.Method == "PATCH")
            {
                lock (_pieces)
                {
                    _pieces.Add(request);
                }
            }
        };
    }

    public ILocator Rows => _page.GetByTestId("unggah-berkas").And(_page.Locator(".files > *"));

    public ILocator InState(string state) => _page.Locator($".files > [data-state='{state}']");

    public ILocator Row(string name) => Rows.Filter(new() { HasText = name });

    /// <summary>A line so slow that a test can act while a file of some megabytes is on its way.</summary>
    public Task SlowAsync() => PaceAsync(kilobytesPerSecond: 1024);

    public Task FastAsync() => PaceAsync(kilobytesPerSecond: -1);

    public Task ChooseAsync(params string[] files) => _page.GetByTestId("unggah-pilih").SetInputFilesAsync(files);

    /// <summary>Waits until something of a file has gone, and not all of it.</summary>
    public Task UnderWayAsync(string name) =>
        _page.WaitForFunctionAsync(
            """
            name => [...document.querySelectorAll(".files > [data-state='sending']")].some(row =>
              row.querySelector('[data-name]').textContent === name && row.querySelector('progress').value > 20 && row.querySelector('progress').value < 90)
            """,
            name);

    /// <summary>From which byte each piece was sent, and how long it was, since the last call.</summary>
    public async Task<IReadOnlyList<(long From, long Length)>> SentAsync()
    {
        List<IRequest> sent;
        lock (_pieces)
        {
            sent = [.. _pieces];
            _pieces.Clear();
        }

        var pieces = new List<(long, long)>();
        foreach (var piece in sent)
        {
            var headers = await piece.AllHeadersAsync();
            pieces.Add((Number(headers["upload-offset"]), headers.TryGetValue("content-length", out var length) ? Number(length) : 0));
        }

        return pieces;
    }

    private static long Number(string header) => long.Parse(header, CultureInfo.InvariantCulture);

    private async Task PaceAsync(int kilobytesPerSecond)
    {
        if (_line is null)
        {
            _line = await _page.Context.NewCDPSessionAsync(_page);
            await _line.SendAsync("Network.enable");
        }

        var bytes = kilobytesPerSecond < 0 ? -1 : kilobytesPerSecond * 1024;
        await _line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = bytes,
        });
    }
}
