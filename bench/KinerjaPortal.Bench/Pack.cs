using System.Buffers.Binary;
using System.Text;

namespace KinerjaPortal.Bench;

/// <summary>
/// As much of SignalR's binary protocol as a circuit speaks (Blazor calls it "blazorpack"): MessagePack behind a length.
/// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
/// </summary>
internal static class Pack
{
    public const long Invocation = 1;
    public const long Completion = 3;
    public const long Close = 7;

    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    private const byte Nil = 0xc0;
    private const byte Text = 0xdb;
    private const byte Long = 0xd3;
    private const byte EmptyMap = 0x80;
    private const byte Array = 0x90;

    /// <summary>A sign of life, which the server waits for.</summary>
    public static byte[] Ping { get; } = [2, Array + 1, 6];

    /// <param name="id">Null for a call that wants no answer.</param>
    public static byte[] Call(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        using var body = new MemoryStream();
        body.Write([Array + 6, (byte)Invocation, EmptyMap]);
        Write(body, id);
        Write(body, target);
        body.WriteByte((byte)(Array + arguments.Length));
        foreach (var argument in arguments)
        {
            Write(body, argument);
        }

        body.WriteByte(Array);
        return [.. LengthOf((int)body.Length), .. body.ToArray()];
    }

    /// <summary>Reads the length before a message; false when not all of it has come.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> bytes, out int length, out int size)
    {
        (length, size) = (0, 0);
        while (size < bytes.Length)
        {
            var next = bytes[size];
            length |= (next & 0x7f) << (7 * size++);
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    private static List<byte> LengthOf(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return bytes;
    }

    private static void Write(MemoryStream to, object? value)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        switch (value)
        {
            case null:
                to.WriteByte(Nil);
                break;
            case bool truth:
                to.WriteByte((byte)(truth ? 0xc3 : 0xc2));
                break;
            case long whole:
                BinaryPrimitives.WriteInt64BigEndian(number, whole);
                to.WriteByte(Long);
                to.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
                to.WriteByte(Text);
                to.Write(number[..sizeof(int)]);
                to.Write(bytes);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is nothing that a circuit is told.");
        }
    }
}
