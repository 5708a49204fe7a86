using System.Net;
using System.Net.Sockets;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The line between a browser and the portal, which can be cut and mended. While it is cut, nothing gets through in either direction.</summary>
internal sealed class PoorLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _ends = [];
    private readonly Uri _portal;
    private bool _isCut;

    private PoorLine(Uri portal) => _portal = portal;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static PoorLine To(Uri portal)
    {
        var line = new PoorLine(portal);
        line._listener.Start();
        _ = line.AcceptAsync();
        return line;
    }

    public void Cut()
    {
        lock (_ends)
        {
            _isCut = true;
            _ends.ForEach(end => end.Close());
            _ends.Clear();
        }
    }

    public void Mend()
    {
        lock (_ends)
        {
            _isCut = false;
        }
    }

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Nobody uses this line any more.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var portal = new TcpClient();
        using (browser)
        {
            lock (_ends)
            {
                if (_isCut)
                {
                    return;
                }

                _ends.AddRange([browser, portal]);
            }

            try
            {
                await portal.ConnectAsync(IPAddress.Loopback, _portal.Port);
                await Task.WhenAny(
                    browser.GetStream().CopyToAsync(portal.GetStream()),
                    portal.GetStream().CopyToAsync(browser.GetStream()));
            }
            catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut while it was being made.
            }
        }
    }
}
