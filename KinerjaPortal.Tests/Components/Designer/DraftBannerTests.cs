using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Drafts;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class DraftBannerTests : DrawnTab
{
    private static readonly Guid Me = Guid.NewGuid();

    [Fact]
    public void Who_reads_along_sees_who_draws_and_may_take_over()
    {
        var taken = 0;
        var banner = Banner(DraftHold.Reading, EditedBy("Rina Marlina"), onTakeOver: () => taken++);

        Assert.StartsWith("Draf ini sedang dirancang Rina Marlina (terlihat baru saja).", banner.Find("p").TextContent, StringComparison.Ordinal);
        var button = banner.Find("[data-testid=rancang-ambil-alih]");
        Assert.Equal("Ambil alih", button.TextContent.Trim());
        button.Click();
        Assert.Equal(1, taken);
    }

    [Fact]
    public void The_same_person_in_another_tab_is_told_so() =>
        Assert.StartsWith("Draf ini terbuka untuk Anda di tab", Banner(DraftHold.Reading, EditedBy("Saya", Me)).Find("p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_draft_in_nobodys_hands_is_offered_and_an_old_tab_counts_as_gone()
    {
        var gone = EditedBy("Rina Marlina") with { SeenAt = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5) };

        Assert.Equal("Rancang di sini", Banner(DraftHold.Reading, null).Find("button").TextContent.Trim());
        Assert.Equal("Rancang di sini", Banner(DraftHold.Reading, gone).Find("button").TextContent.Trim());
    }

    [Fact]
    public void What_came_too_late_to_be_saved_is_said_first() =>
        Assert.Equal("Perubahan terakhir Anda tidak sempat tersimpan.", Banner(DraftHold.Reading, EditedBy("Rina"), lost: true).Find("strong").TextContent);

    [Theory]
    [InlineData(DraftHold.Submitted)]
    [InlineData(DraftHold.Gone)]
    [InlineData(DraftHold.NotAdmin)]
    public void Where_nothing_can_be_taken_over_no_button_says_so(DraftHold hold) =>
        Assert.Empty(Banner(hold, null).FindAll("button"));

    private IRenderedComponent<DraftBanner> Banner(DraftHold hold, DraftEditor? editor, bool lost = false, Action? onTakeOver = null)
    {
        var sop = new Sop(Guid.NewGuid(), Office.Opd.Id, "uji", DocumentType.Renja, "Penyusunan Renja");
        var draft = new SopDraft(sop, Guid.NewGuid(), 1, SopVersionStatus.Draft, SmallSop.Version.Definition, 1, DateTimeOffset.UtcNow, editor);
        return Render<DraftBanner>(p => p
            .Add(b => b.View, new SittingView(draft, draft.Sheet, hold, SaveState.Saved, CanUndo: false, CanRedo: false, lost))
            .Add(b => b.Office, Office)
            .Add(b => b.PersonId, Me)
            .Add(b => b.OnTakeOver, onTakeOver ?? (() => { })));
    }

    private static DraftEditor EditedBy(string name, Guid? person = null) => new(Guid.NewGuid(), person ?? Guid.NewGuid(), name, DateTimeOffset.UtcNow);
}
