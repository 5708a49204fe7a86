using System.Globalization;
using KinerjaPortal.Bench;

// Each measurement compares two things in one run and prints ratios: this machine's seconds say nothing on another.
switch (args)
{
    case ["handoff"]:
        await HandoffBench.RunAsync();
        return 0;
    case ["commit", var completions] when int.TryParse(completions, CultureInfo.InvariantCulture, out var count):
        await CommitTail.RunAsync(count);
        return 0;
    case ["commit", .. var cases]:
        await CommitBench.RunAsync(cases);
        return 0;
    case ["circuit"]:
        await CircuitBench.RunAsync();
        return 0;
    case ["pages"]:
        await PageHandoffs.RunAsync();
        return 0;
    case ["layout"]:
        LayoutBench.Run();
        return 0;
    case ["drag"]:
        await DragBench.RunAsync();
        return 0;
    case ["bare-hub", var url]:
        await BareHub.RunAsync(url);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project bench/KinerjaPortal.Bench -- handoff | commit [completions | cases] | circuit | pages | layout | drag");
        return 2;
}
