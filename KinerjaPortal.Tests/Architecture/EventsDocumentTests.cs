using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles.Steps;
using CycleFlow = KinerjaPortal.Tests.Support.CycleFlow;

namespace KinerjaPortal.Tests.Architecture;

/// <summary>docs/events.md says what the code does.</summary>
public sealed partial class EventsDocumentTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "events.md"));

    [Fact]
    public void The_kinds_on_the_page_are_the_kinds_of_the_code() =>
        Assert.Equal(CanonicalPayload.Kinds.Keys, Rows("## Kinds").Select(row => Words(row[0]).Single()));

    [Fact]
    public void The_payloads_on_the_page_are_the_properties_of_the_facts() =>
        Assert.All(Rows("## Kinds"), row => Assert.Equal(
            CanonicalPayload.Kinds[Words(row[0]).Single()].GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]),
            Words(row[2])));

    [Fact]
    public void The_operations_on_the_page_are_the_use_cases_of_the_code() =>
        Assert.Equal(
            typeof(CompleteStepHandler).Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && ChangesCycles(type))
                .Select(type => type.Name[..^"Handler".Length])
                .Order(StringComparer.Ordinal),
            Rows("## Operations").Select(row => Words(row[0]).Single()).Order(StringComparer.Ordinal));

    public static TheoryData<string, IReadOnlyList<CycleEvent>> Operations => new()
    {
        { "StartCycle", CycleFlow.Started().Events },
        { "CompleteStep", NewEvents(CycleFlow.Started(), flow => flow.Completed()) },
        { "CompleteStep", NewEvents(AtTheDecision(), flow => flow.Refused("Perbaiki.")) },
        { "CompleteStep", NewEvents(AtTheDecision().Approved().Completed(), flow => flow.Completed()) },
        { "SendBackStep", NewEvents(AtTheDecision(), flow => flow.SentBackTo("1", "Keliru.")) },
        { "CancelCycle", NewEvents(AtTheDecision(), flow => flow.Cancelled("Tidak jadi.")) },
        { "FileDocument", NewEvents(AtTheDecision(), flow => flow.Filed()) },
        { "SignDocument", NewEvents(SignOffStory.AtSignOff(), flow => flow.SignedOff()) },
        { "RecordPaperSignature", NewEvents(SignOffStory.AtSignOff(), flow => flow.SignedOnPaper()) },
        { "AskBahan", NewEvents(AtTheDecision(), flow => flow.Asked(BahanStory.Request())) },
        { "SubmitBahan", NewEvents(AtTheDecision().Asked(BahanStory.Request()), flow => flow.HandedIn()) },
        { "JudgeBahan", NewEvents(AtTheDecision().Asked(BahanStory.Request()).HandedIn(), flow => flow.Accepted()) },
        { "JudgeBahan", NewEvents(AtTheDecision().Asked(BahanStory.Request()).HandedIn(), flow => flow.Returned("Keliru.")) },
        { "WithdrawBahan", NewEvents(AtTheDecision().Asked(BahanStory.Request()), flow => flow.Apply(flow.TryWithdraw(flow.Cycle.Bahan.Items[0].Id, "Tidak jadi."))) },
        { "RemindLate", NewEvents(AtTheDecision().Asked(BahanStory.Request()).After(TimeSpan.FromDays(9)), flow => flow.Apply(flow.TryRemind())) },
        { "MoveCycle", NewEvents(AtTheDecision(), flow => flow.MovedTo(SmallSop.NextVersion)) },
        { "SeeHandoff", NewEvents(AtTheDecision(), flow => flow.Seen()) },
        { "AcceptHandoff", NewEvents(AtTheDecision(), flow => flow.TakenOver()) },
        { "RecallHandoff", NewEvents(AtTheDecision(), flow => flow.Recalled()) },
        { "HoldStep", NewEvents(AtTheDecision(), flow => flow.Held()) },
        { "ReleaseStep", NewEvents(AtTheDecision().Held(), flow => flow.Released()) },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_makes_the_events_that_the_page_says(string operation, IReadOnlyList<CycleEvent> events)
    {
        var row = Rows("## Operations").Single(row => Words(row[0]).Single() == operation);
        var (always, oneOf) = (Words(row[1]), Words(row[2]));
        var kinds = events.Select(e => CanonicalPayload.KindOf(e.Fact)).ToList();

        Assert.Equal(always, kinds.Take(always.Count));
        if (oneOf.Count == 0)
        {
            Assert.Equal(always.Count, kinds.Count);
        }
        else
        {
            Assert.Contains(Assert.Single(kinds.Skip(always.Count)), oneOf);
        }
    }

    /// <summary>Through the pipeline by which running cycles change, or by beginning one.</summary>
    private static bool ChangesCycles(Type handler) =>
        handler.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.ParameterType == typeof(CommandPipeline) || parameter.ParameterType == typeof(EventStore));

    private static CycleFlow AtTheDecision() => CycleFlow.Started().Completed().Completed();

    private static List<CycleEvent> NewEvents(CycleFlow flow, Func<CycleFlow, CycleFlow> operation)
    {
        var before = flow.Events.Count;
        return [.. operation(flow).Events.Skip(before)];
    }

    /// <summary>The cells of the table below a heading, without its head.</summary>
    private static List<string[]> Rows(string heading) =>
    [
        .. Lines.SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|')),
    ];

    private static List<string> Words(string cell) => [.. Word().Matches(cell).Select(match => match.Groups["word"].Value)];

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
