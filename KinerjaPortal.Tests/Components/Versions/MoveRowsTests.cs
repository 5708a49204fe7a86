using Bunit;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Versions.Moving;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Versions;

public sealed class MoveRowsTests : ShellBunitContext
{
    [Fact]
    public async Task Only_visited_rows_are_asked_for_and_the_one_without_a_counterpart_is_marked_and_chosen()
    {
        Render<MudPopoverProvider>();
        var cycle = CycleFlow.Started().Completed().Completed().Approved().Cycle;
        var group = new MoveGroup(
            SmallSop.Version, SmallSop.NextVersion, [cycle], RowMapping.Propose(SmallSop.Version.Definition, SmallSop.NextVersion.Definition));
        MappedRow? chosen = null;
        var rows = Render<MoveRows>(parameters => parameters.Add(r => r.Group, group).Add(r => r.OnChosen, row => chosen = row));

        Assert.Equal(["certain", "certain", "certain", "none"], rows.FindAll(".move-row").Select(row => row.GetAttribute("data-certainty")));
        var open = Assert.Single(rows.FindAll(".move-row[data-current]"));
        Assert.Contains("Sekarang di sini: RENJA 2027", open.TextContent, StringComparison.Ordinal);

        await rows.ChooseAsync<Guid?>("padanan-4", SmallSop.NextVersion.Steps[3].Id);

        Assert.Equal(("4", SmallSop.NextVersion.Steps[3]), (chosen!.From.Number, chosen.To));
    }
}
