using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>
/// An open page without a browser: speaks what Blazor's script speaks, from the components in the page's comments to the
/// acknowledged drawing. It draws nothing; so a hundred cost little beside the portal that is measured.
/// </summary>
internal sealed class RawCircuit : IAsyncDisposable
{
    private const byte HandshakeEnd = 0x1e;

    private static readonly TimeSpan s_pingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly CountedConnection _counted = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Visitor _visitor;
    private readonly ConcurrentBag<string> _modules = [];
    private Task _listening = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private Awaited? _awaited;
    private string _id = "";
    private long _objects;
    private long _lastHeard;

    private RawCircuit(Visitor visitor)
    {
        _visitor = visitor;
        _socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
    }

    /// <summary>Bytes over the wire, packed as a browser gets them.</summary>
    public long Received => _counted.Received;

    /// <summary>Bytes of the drawings, unpacked.</summary>
    public long Drawn { get; private set; }

    public int Batches { get; private set; }

    /// <summary>When the last drawing came, in ticks of <see cref="Stopwatch"/>.</summary>
    public long LastDrawn { get; private set; }

    /// <summary>Script modules that the portal asked for.</summary>
    public IReadOnlyCollection<string> Modules => _modules;

    /// <param name="page">Null for a circuit that shows nothing at all.</param>
    public static async Task<RawCircuit> OpenAsync(Visitor visitor, CircuitPage? page)
    {
        var circuit = new RawCircuit(visitor);
        var address = page?.Address ?? visitor.Address;
        var hub = new UriBuilder(new Uri(visitor.Address, "_blazor")) { Scheme = "ws" }.Uri;
        using var invoker = new HttpMessageInvoker(visitor.HandlerFor(circuit._counted), disposeHandler: false);
        await circuit._socket.ConnectAsync(hub, invoker, CancellationToken.None);
        await circuit._socket.SendAsync(Encoding.UTF8.GetBytes(Pack.Handshake), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        circuit._lastHeard = Stopwatch.GetTimestamp();
        (circuit._listening, circuit._pinging) = (circuit.ListenAsync(), circuit.PingAsync());
        await circuit.SendAsync(Pack.Call("0", "StartCircuit", visitor.Address.ToString(), address.ToString(), "[]", page?.State ?? ""));
        circuit._id = await circuit._started.Task.WaitAsync(TimeSpan.FromMinutes(2));
        if (page?.Operations is { } operations)
        {
            await circuit.SendAsync(Pack.Call(null, "UpdateRootComponents", operations, page.State));
        }

        return circuit;
    }

    /// <summary>When the next drawing comes in which this text stands, in ticks of <see cref="Stopwatch"/>.</summary>
    public Task<long> DrawingWithAsync(string text)
    {
        var awaited = new Awaited(Encoding.UTF8.GetBytes(text));
        _awaited = awaited;
        return awaited.Came.Task;
    }

    /// <summary>Waits until something was drawn after a moment.</summary>
    public async Task DrawnAsync(long since)
    {
        while (LastDrawn < since)
        {
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until the portal has said nothing for so long.</summary>
    public async Task QuietAsync(TimeSpan quiet)
    {
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastHeard)) is var since && since < quiet)
        {
            if (_listening.IsCompleted)
            {
                await _listening;
            }

            await Task.Delay(quiet - since);
        }
    }

    /// <summary>As a tab that is closed says goodbye: the portal forgets the circuit at once.</summary>
    public async ValueTask DisposeAsync()
    {
        // What is still answered once the circuit is forgotten would be answered by an error.
        await _closing.CancelAsync();
        using var goodbye = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
        using var answer = await _visitor.Http.PostAsync(new Uri("_blazor/disconnect", UriKind.Relative), goodbye);
        answer.EnsureSuccessStatusCode();
        _socket.Abort();
        try
        {
            await Task.WhenAll(_listening, _pinging);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Closed on purpose.
        }

        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(s_pingEvery);
        while (await timer.WaitForNextTickAsync(_closing.Token))
        {
            await SendAsync(Pack.Ping);
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            var buffer = new ArrayBufferWriter<byte>(16 * 1024);
            var greeted = false;
            while (await _socket.ReceiveAsync(buffer.GetMemory(16 * 1024), _closing.Token) is { MessageType: not WebSocketMessageType.Close } received)
            {
                buffer.Advance(received.Count);
                if (!received.EndOfMessage)
                {
                    continue;
                }

                // The answer to the handshake, a JSON object and its end, can come together with the first messages.
                var greeting = greeted ? 0 : buffer.WrittenSpan.IndexOf(HandshakeEnd) + 1;
                greeted = true;
                var read = greeting + await ReadAllAsync(buffer.WrittenMemory[greeting..]);
                var rest = buffer.WrittenSpan[read..].ToArray();
                buffer.ResetWrittenCount();
                buffer.Write(rest);
            }

            throw new InvalidOperationException("The portal closed the circuit.");
        }
        catch (Exception exception)
        {
            _started.TrySetException(exception);
            _awaited?.Came.TrySetException(exception);
            throw;
        }
    }

    private async Task<int> ReadAllAsync(ReadOnlyMemory<byte> bytes)
    {
        var read = 0;
        while (Pack.TryReadLength(bytes.Span[read..], out var length, out var size) && read + size + length <= bytes.Length)
        {
            foreach (var answer in Take(bytes.Span.Slice(read + size, length)))
            {
                await SendAsync(answer);
            }

            read += size + length;
        }

        return read;
    }

    private List<byte[]> Take(ReadOnlySpan<byte> bytes)
    {
        var message = new PackReader(bytes);
        message.ReadArray();
        switch (message.ReadWhole())
        {
            case Pack.Invocation:
                message.SkipHeaders();
                message.ReadText();
                var target = message.ReadText()!;
                message.ReadArray();
                Interlocked.Exchange(ref _lastHeard, Stopwatch.GetTimestamp());
                return Invoked(target, message);
            case Pack.Completion:
                message.SkipHeaders();
                message.ReadText();
                const long WithResult = 3;
                if (message.ReadWhole() is var kind && kind != WithResult)
                {
                    throw new InvalidOperationException($"The portal started no circuit: {kind}.");
                }

                _started.TrySetResult(message.ReadText() ?? throw new InvalidOperationException("The portal started no circuit."));
                return [];
            case Pack.Close:
                throw new InvalidOperationException($"The portal closed the circuit: {message.ReadText()}");
            default:
                return [];
        }
    }

    private List<byte[]> Invoked(string target, PackReader arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = arguments.ReadWhole();
                var drawing = arguments.ReadBytes();
                LastDrawn = Stopwatch.GetTimestamp();
                Drawn += drawing.Length;
                Batches++;
                if (_awaited is { } awaited && drawing.IndexOf(awaited.Text) >= 0)
                {
                    awaited.Came.TrySetResult(LastDrawn);
                }

                return [Pack.Call(null, "OnRenderCompleted", batch, null)];
            case "JS.BeginInvokeJS":
                return Answers(arguments.ReadWhole(), arguments.ReadText()!, arguments.ReadText(), (int)arguments.ReadWhole());
            case "JS.Error":
                throw new InvalidOperationException($"The portal ended the circuit: {arguments.ReadText()}");
            default:
                return [];
        }
    }

    private List<byte[]> Answers(long call, string identifier, string? said, int resultKind)
    {
        using var arguments = JsonDocument.Parse(said ?? "[]");
        if (identifier == "import")
        {
            _modules.Add(arguments.RootElement[0].GetString()!);
        }

        var answers = new List<byte[]>();
        if (call != 0)
        {
            answers.Add(Pack.Call(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,{BrowserAnswers.To(identifier, resultKind, Interlocked.Increment(ref _objects))}]"));
        }

        // A list that draws what is in sight is told how much that is: a column of 700 pixels, seen from its top.
        if (identifier == "Blazor._internal.Virtualize.init")
        {
            var list = arguments.RootElement[0].GetProperty("__dotNetObject").GetInt64();
            answers.Add(Pack.Call(null, "BeginInvokeDotNetFromJS", null, null, "OnSpacerBeforeVisible", list, "[0,0,700]"));
        }

        return answers;
    }

    private sealed record Awaited(byte[] Text)
    {
        public TaskCompletionSource<long> Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
