using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Handoffs;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Commands;

/// <summary>The stages of a command: authorise, prepare, decide, commit. At the decision of the Sekretaris.</summary>
public sealed class CommandPipelineTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_stages_follow_each_other_and_what_was_decided_is_committed()
    {
        var (caller, approve) = await AtTheDecisionAsync(Renja.Sekretaris);
        var handler = Handler();

        var outcome = await handler.HandleAsync(caller, approve, CancellationToken.None);

        Assert.IsType<StepOutcome.Done>(outcome);
        Assert.Equal(["authorise", "prepare", "decide"], handler.Stages);
        Assert.Equal(StepResult.Ya, await ResultAsync(approve));
    }

    [Fact]
    public async Task For_who_may_not_nothing_is_prepared()
    {
        var (caller, approve) = await AtTheDecisionAsync(Renja.Kasubag);
        var handler = Handler();

        var outcome = await handler.HandleAsync(caller, approve, CancellationToken.None);

        Assert.IsType<CommonRefusal.NotYourPost>(outcome);
        Assert.Equal(["authorise"], handler.Stages);
        Assert.Null(await ResultAsync(approve));
    }

    [Fact]
    public async Task What_cannot_be_prepared_is_not_decided()
    {
        var (caller, approve) = await AtTheDecisionAsync(Renja.Sekretaris);
        var handler = Handler();
        handler.Refusal = new CommonRefusal.ReasonMissing();

        Assert.Same(handler.Refusal, await handler.HandleAsync(caller, approve, CancellationToken.None));
        Assert.Equal(["authorise", "prepare"], handler.Stages);
        Assert.Null(await ResultAsync(approve));
    }

    [Fact]
    public async Task Where_another_change_was_committed_first_it_is_decided_anew_with_what_was_prepared()
    {
        var (caller, approve) = await AtTheDecisionAsync(Renja.Sekretaris);
        var handler = Handler();
        handler.Meanwhile = () => portal.Services.GetRequiredService<SeeHandoffHandler>()
            .HandleAsync(caller, new SeeHandoff(approve.Command with { Key = null }), CancellationToken.None);

        var outcome = await handler.HandleAsync(caller, approve, CancellationToken.None);

        Assert.IsType<StepOutcome.Done>(outcome);
        Assert.Equal(["authorise", "prepare", "decide", "authorise", "prepare again", "decide"], handler.Stages);
    }

    [Fact]
    public async Task A_command_sent_again_does_nothing_twice_and_prepares_nothing()
    {
        var (caller, approve) = await AtTheDecisionAsync(Renja.Sekretaris);
        await Handler().HandleAsync(caller, approve, CancellationToken.None);
        var again = Handler();

        Assert.IsType<StepOutcome.Repeated>(await again.HandleAsync(caller, approve, CancellationToken.None));
        Assert.Empty(again.Stages);
    }

    private RecordedHandler Handler() =>
        new(portal.Services.GetRequiredService<CommandPipeline>(), portal.Services.GetRequiredService<PostAuthority>());

    private async Task<(Caller Caller, Approve Approve)> AtTheDecisionAsync(string post)
    {
        var cycle = await portal.RenjaAtTheDecisionAsync();
        return (await portal.CallerAsync($"{post}@{Renja.Opd}.demo"), new Approve(new CycleCommand(cycle.Id, cycle.Current!.RunId, Key: Guid.NewGuid().ToString("N"))));
    }

    private async Task<StepResult?> ResultAsync(Approve approve) =>
        (await portal.Store.FindAsync(approve.Command.CycleId, CancellationToken.None))!.Cycle.Run(approve.Command.RunId!.Value)!.Completion?.Result;

    private sealed record PreparedOnce;

    private sealed record Approve(CycleCommand Command) : CycleRequest(Command);

    private sealed class RecordedHandler(CommandPipeline pipeline, PostAuthority posts) : CycleCommandHandler<Approve, PreparedOnce>(pipeline)
    {
        public List<string> Stages { get; } = [];

        public CycleRefusal? Refusal { get; set; }

        /// <summary>What somebody else does, once, before the decision is committed.</summary>
        public Func<Task>? Meanwhile { get; set; }

        protected internal override Task<Standing> AuthoriseAsync(Situation situation, Approve request, CancellationToken cancellationToken)
        {
            Stages.Add("authorise");
            return posts.HolderOfTheStepAsync(situation, cancellationToken);
        }

        protected internal override async Task<Preparation<PreparedOnce>> PrepareAsync(
            Situation situation, ActedFor actedFor, Approve request, PreparedOnce? before, CancellationToken cancellationToken)
        {
            Stages.Add(before is null ? "prepare" : "prepare again");
            if (Meanwhile is { } meanwhile)
            {
                Meanwhile = null;
                await meanwhile();
            }

            if (Refusal is { } refusal)
            {
                return refusal;
            }

            return before ?? new PreparedOnce();
        }

        protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, Approve request, PreparedOnce prepared)
        {
            Stages.Add("decide");
            return situation.Cycle.Complete(
                request.Command.RunId!.Value, FlowLabel.Ya, note: null, situation.Sop, situation.Calendar, situation.Actor, actedFor, situation.Now);
        }
    }
}
