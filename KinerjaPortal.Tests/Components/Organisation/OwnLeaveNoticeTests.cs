using Bunit;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Tests.Components.Organisation;

/// <summary>Whoever is recorded as away while a Plh acts is told so before they sign.</summary>
public sealed class OwnLeaveNoticeTests : ShellBunitContext
{
    [Fact]
    public void The_head_on_leave_reads_who_acts_meanwhile_and_until_when()
    {
        var notice = Notice(new BerbekOffice().StoodInFor("ka-opd", by: "kasubag").At(3), "ka-opd");

        var said = notice.Find("[data-testid=sedang-cuti]").TextContent;
        Assert.Contains("27 Nov 2026 (cuti tahunan)", said, StringComparison.Ordinal);
        Assert.Contains("Budi Santoso bertindak sebagai Plh. Ka OPD", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_Plh_nor_a_head_for_whom_nobody_acts_is_told_anything()
    {
        Assert.Empty(Notice(new BerbekOffice().StoodInFor("ka-opd", by: "kasubag").At(3), "kasubag").Markup.Trim());
        Assert.Empty(Notice(new BerbekOffice().Away("ka-opd").At(3), "ka-opd").Markup.Trim());
    }

    private IRenderedComponent<OwnLeaveNotice> Notice(BerbekOffice office, string seenBy)
    {
        var situation = office.SeenBy(seenBy);
        return Render<OwnLeaveNotice>(parameters => parameters
            .Add(notice => notice.Office, situation.Office)
            .Add(notice => notice.PersonId, situation.Caller.PersonId)
            .Add(notice => notice.Now, situation.Now));
    }
}
