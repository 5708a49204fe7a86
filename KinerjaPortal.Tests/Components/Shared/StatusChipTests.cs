using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Tests.Components.Shared;

public sealed class StatusChipTests : ShellBunitContext
{
    [Theory]
    [InlineData(WorkStatus.OnTime, "Sesuai waktu")]
    [InlineData(WorkStatus.NearDue, "Mendekati batas")]
    [InlineData(WorkStatus.Late, "Terlambat")]
    [InlineData(WorkStatus.Returned, "Dikembalikan")]
    [InlineData(WorkStatus.Done, "Selesai")]
    [InlineData(WorkStatus.HeldOutside, "Tertahan sistem luar")]
    public void Every_status_says_its_word(WorkStatus status, string word)
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.Status, status));

        Assert.Equal(word, chip.Find(".kp-chip").TextContent.Trim());
    }

    [Fact]
    public void Every_status_but_the_neutral_one_has_an_icon_of_its_own_so_that_colour_is_never_alone()
    {
        var drawings = Enum.GetValues<WorkStatus>()
            .Except([WorkStatus.OnTime])
            .Select(status => Render<StatusChip>(p => p.Add(c => c.Status, status)).Find("svg").InnerHtml)
            .ToArray();

        Assert.Equal(drawings.Length, drawings.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Render<StatusChip>(p => p.Add(c => c.Status, WorkStatus.OnTime)).FindAll("svg"));
    }

    [Fact]
    public void More_exact_words_take_the_place_of_the_status_word()
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.Status, WorkStatus.Late).Add(c => c.Text, "Terlambat 2 jam kerja"));

        Assert.Equal("Terlambat 2 jam kerja", chip.Find("[data-status=late]").TextContent.Trim());
    }

    [Fact]
    public void In_English_the_words_are_English()
    {
        using var english = new ReadingIn("en");

        Assert.Equal("Sent back", Render<StatusChip>(p => p.Add(c => c.Status, WorkStatus.Returned)).Find(".kp-chip").TextContent.Trim());
    }
}
