using Bunit;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Tests.Components.Shared;

public sealed class HolderBadgeTests : ShellBunitContext
{
    [Theory]
    [InlineData("Siti Rahmawati", "SR")]
    [InlineData("Drs. H. Ahmad Fauzi, M.Si.", "AF")]
    [InlineData("Andi Muhammad Baso, S.Sos., M.A.P.", "AB")]
    [InlineData("suharto", "S")]
    [InlineData("Dr. Ir.", "–")]
    [InlineData(null, "–")]
    public void Initials_leave_titles_out(string? name, string initials) => Assert.Equal(initials, HolderBadge.InitialsOf(name));

    [Theory]
    [InlineData(AssignmentKind.Plt, "Pelaksana tugas")]
    [InlineData(AssignmentKind.Plh, "Pelaksana harian")]
    public void Who_only_acts_for_the_post_is_marked_so(AssignmentKind kind, string meaning)
    {
        var mark = Badge("Siti Rahmawati", kind).Find("abbr");

        Assert.Equal(kind.ToString(), mark.TextContent);
        Assert.Equal(meaning, mark.GetAttribute("title"));
    }

    [Fact]
    public void The_appointed_holder_carries_no_mark() => Assert.Empty(Badge("Siti Rahmawati", AssignmentKind.Definitif).FindAll("abbr"));

    [Fact]
    public void A_vacant_post_says_so()
    {
        var badge = Badge(null, AssignmentKind.Definitif);

        Assert.Equal("Belum ada pejabat", badge.Find(".kp-holder-name").TextContent.Trim());
        Assert.Equal("Kasubag Program", badge.Find(".kp-holder-post").TextContent);
    }

    private IRenderedComponent<HolderBadge> Badge(string? name, AssignmentKind kind) =>
        Render<HolderBadge>(p => p.Add(b => b.Name, name).Add(b => b.Post, "Kasubag Program").Add(b => b.Kind, kind));
}
