using System.Net.Sockets;

/// <summary>
/// The runtime starts this inside the portal (DOTNET_STARTUP_HOOKS), before the portal itself: it answers whoever connects to
/// its socket with what the portal's objects take after a full collection. So the portal needs nothing for being measured.
/// The runtime looks for a type of this very name, in no namespace.
/// </summary>
#pragma warning disable CA1050, MA0047, IDE0130
internal static class StartupHook
#pragma warning restore CA1050, MA0047, IDE0130
{
    public const string SocketVariable = "KINERJA_BENCH_MEMORY";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is { Length: > 0 } path)
        {
            new Thread(() => Answer(path)) { IsBackground = true, Name = SocketVariable }.Start();
        }
    }

    private static void Answer(string path)
    {
        // One that a portal on the same folder left.
        File.Delete(path);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        while (true)
        {
            using var asking = listener.Accept();

            // Twice: what the first finds unreachable and has a finalizer is gone with the second.
            for (var time = 0; time < 2; time++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            asking.Send(BitConverter.GetBytes(GC.GetTotalMemory(forceFullCollection: true)));
        }
    }
}
