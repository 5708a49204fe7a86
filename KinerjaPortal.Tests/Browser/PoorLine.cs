using System.Net;
using System.Net.Sockets;

namespace KinerjaPortal.Tests.Browser;

/// <summary>
/// The line between a browser and the portal, which can be cut and mended, or fall silent and go on. While it is cut or silent, nothing gets
/// through in either direction; silent, it closes nothing, and what was sent meanwhile arrives when it goes on.
/// </summary>
internal sealed class PoorLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _ends = [];
    private readonly Uri _portal;
    private bool _isCut;
    private TaskCompletionSource _flows = Flowing();

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

    public void Stall() => _flows = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => _flows.TrySetResult();

    public void Dispose()
    {
        GoOn();
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
                    CarryAsync(browser.GetStream(), portal.GetStream()),
                    CarryAsync(portal.GetStream(), browser.GetStream()));
            }
            catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut while it was being made.
            }
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        var piece = new byte[16 * 1024];
        while (await from.ReadAsync(piece) is > 0 and var length)
        {
            await _flows.Task;
            await to.WriteAsync(piece.AsMemory(0, length));
        }
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource();
        flowing.SetResult();
        return flowing;
    }
}
