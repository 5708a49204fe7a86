using System.Text;
using Microsoft.Playwright;

namespace KinerjaPortal.Bench;

/// <summary>
/// Counts what a page sends on its circuit. An answer to something that the server drew or asked is no message of the page's
/// own, and neither is the sign of life that SignalR sends every fifteen seconds.
/// </summary>
internal sealed class SentMessages
{
    // A length, an array of one, and the type 6: a ping of SignalR's binary protocol.
    private const int PingLength = 3;

    private static readonly string[] Acknowledgements = ["OnRenderCompleted", "EndInvokeJSFromDotNet"];

    private SentMessages()
    {
    }

    public int Own { get; private set; }

    public int Answers { get; private set; }

    public static SentMessages Of(IPage page)
    {
        var sent = new SentMessages();
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => sent.Count(frame);
        return sent;
    }

    private void Count(IWebSocketFrame frame)
    {
        var content = frame.Binary is { } binary ? Encoding.Latin1.GetString(binary) : frame.Text ?? "";
        if (Array.Exists(Acknowledgements, name => content.Contains(name, StringComparison.Ordinal)))
        {
            Answers++;
        }
        else if (content.Length > PingLength)
        {
            Own++;
        }
    }
}
