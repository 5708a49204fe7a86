using System.Text.Json;
using Microsoft.Playwright;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The uploader of a page, the line it sends over, and what it has sent.</summary>
internal sealed class UploaderOnPage
{
    private readonly IPage _page;
    private ICDPSession? _line;

    private UploaderOnPage(IPage page) => _page = page;

    /// <summary>Opens a page with one uploader on it, over a line so slow that a test can act while some megabytes are on their way.</summary>
    public static async Task<UploaderOnPage> OpenAsync(Clerk clerk, string address)
    {
        await clerk.Page.AddInitScriptAsync(
            """
            window.sentPieces = [];
            const { setRequestHeader, send } = XMLHttpRequest.prototype;
            XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
              if (name === 'Upload-Offset') this.sentFrom = Number(value);
              return setRequestHeader.call(this, name, value);
            };
            XMLHttpRequest.prototype.send = function (body) {
              if (this.sentFrom !== undefined) window.sentPieces.push({ from: this.sentFrom, length: body.size });
              return send.call(this, body);
            };
            """);
        await clerk.OpenAsync(address);
        await clerk.Page.Locator("[data-testid='unggah'][data-ready]").WaitForAsync();
        var uploader = new UploaderOnPage(clerk.Page);
        await uploader.PaceAsync(kilobytesPerSecond: 1024);
        return uploader;
    }

    public ILocator Rows => _page.GetByTestId("unggah-berkas").And(_page.Locator(".files > *"));

    public ILocator InState(string state) => _page.Locator($".files > [data-state='{state}']");

    public ILocator Row(string name) => Rows.Filter(new() { HasText = name });

    /// <summary>Waits until a file is there; that may take longer than an expectation waits.</summary>
    public Task DoneAsync(string name) => Row(name).And(InState("done")).WaitForAsync();

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

    /// <summary>The pieces that were sent since the last call, or since the page was loaded.</summary>
    public async Task<IReadOnlyList<Piece>> SentAsync()
    {
        var pieces = await _page.EvaluateAsync<JsonElement>("window.sentPieces.splice(0)");
        return [.. pieces.EnumerateArray().Select(piece => new Piece(piece.GetProperty("from").GetInt64(), piece.GetProperty("length").GetInt64()))];
    }

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

    /// <summary>One request's part of a file.</summary>
    internal sealed record Piece(long From, long Length);
}
