using System.Net.Sockets;
using System.Runtime;
using KinerjaPortal.Bench;

/// <summary>
/// The runtime starts this inside the portal (DOTNET_STARTUP_HOOKS), before the portal itself: it answers whoever connects to
/// its socket with what it is asked for: what the portal's objects take after a full collection, where the time of its
/// commands went, or how much the runtime has compiled. So the portal needs nothing for being measured. The runtime looks for a type of this very name, in no namespace.
/// </summary>
#pragma warning disable CA1050, MA0047, IDE0130
internal static class StartupHook
#pragma warning restore CA1050, MA0047, IDE0130
{
    public const string SocketVariable = "KINERJA_BENCH_SOCKET";

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
        using var stages = new StageRecorder();
        while (true)
        {
            using var asking = listener.Accept();
            var question = new byte[1];
            asking.Receive(question);
            switch ((Question)question[0])
            {
                case Question.Memory:
                    asking.Send(BitConverter.GetBytes(Memory()));
                    break;
                case Question.Stages:
                    asking.Send(stages.Take());
                    break;
                case Question.CompiledMethods:
                    asking.Send(BitConverter.GetBytes(JitInfo.GetCompiledMethodCount()));
                    break;
                default:
                    break;
            }
        }
    }

    private static long Memory()
    {
        // Twice: what the first finds unreachable and has a finalizer is gone with the second.
        for (var time = 0; time < 2; time++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
