using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Beginning;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Lanes;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Designer;

public sealed class DraftCommandsTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Opd = "kesbangpol-mura";

    private DraftCommands Desk => portal.Services.GetRequiredService<DraftCommands>();

    private SopCatalogue Sops => portal.Services.GetRequiredService<SopCatalogue>();

    private AddPostHandler AddPost => portal.Services.GetRequiredService<AddPostHandler>();

    private BeginSopHandler BeginSop => portal.Services.GetRequiredService<BeginSopHandler>();

    [Fact]
    public async Task Only_admins_of_the_office_begin_open_save_and_discard()
    {
        var admin = await portal.AdminAsync(Opd);
        var kasubag = await portal.CallerAsync($"{Renja.Kasubag}@{Opd}.demo");
        var stranger = await portal.AdminAsync("kec-kelara");
        var renja = await portal.RenjaIdAsync();
        var draft = Assert.IsType<DraftOutcome.Done>(await Desk.BeginVersionAsync(admin, renja, CancellationToken.None)).Draft;

        foreach (var other in (Web.Features.Account.Caller[])[kasubag, stranger])
        {
            var seat = new DraftSeat(draft.Sop.OpdId, draft.Sop.Id, draft.VersionId, Guid.NewGuid(), other.PersonId);
            Assert.IsType<DraftOutcome.NotAdmin>(await Desk.BeginVersionAsync(other, renja, CancellationToken.None));
            Assert.IsType<DraftOutcome.NotAdmin>(await Desk.OpenAsync(seat, takeOver: true, CancellationToken.None));
            Assert.IsType<DraftOutcome.NotAdmin>(await Desk.SaveAsync(seat, 0, draft.Sheet, CancellationToken.None));
            Assert.IsType<DraftOutcome.NotAdmin>(await Desk.DiscardAsync(other, draft, CancellationToken.None));
        }

        Assert.IsType<DraftOutcome.NotAdmin>(await Desk.BeginSopAsync(kasubag, DocumentType.Renja, draft.Sheet, CancellationToken.None));
        Assert.IsType<AddPostOutcome.NotAdmin>(await AddPost.HandleAsync(kasubag, new AddPost("Bendahara", IsExternal: false), CancellationToken.None));
        Assert.IsType<DraftOutcome.Done>(await Desk.DiscardAsync(admin, draft, CancellationToken.None));
    }

    [Fact]
    public async Task A_new_post_gets_its_code_from_its_name_and_is_there_for_everybody_at_once()
    {
        var admin = await portal.AdminAsync(Opd);
        var linked = (await portal.OfficeAsync("kec-kelara"))!.Opd.Id;

        var added = Assert.IsType<AddPostOutcome.Added>(
            await AddPost.HandleAsync(admin, new AddPost(" Dinas PPKAD ", IsExternal: true, linked), CancellationToken.None)).Post;

        var office = (await portal.OfficeAsync(Opd))!;
        Assert.Equal(added, office.Post("dinas-ppkad"));
        Assert.Equal(("Dinas PPKAD", true, linked), (added.Name, added.IsExternal, added.LinkedOpdId));
        Assert.Equal(added, office.Posts[^1]);
        Assert.Equal(added, Assert.IsType<AddPostOutcome.IsThere>(
            await AddPost.HandleAsync(admin, new AddPost("DINAS PPKAD", IsExternal: false), CancellationToken.None)).Post);

        // Another name with the same letters is another post, under a code of its own.
        var alike = Assert.IsType<AddPostOutcome.Added>(
            await AddPost.HandleAsync(admin, new AddPost("Dinas P.P.K.A.D.", IsExternal: true), CancellationToken.None)).Post;
        Assert.Equal("dinas-p-p-k-a-d", alike.Code);
        Assert.IsType<AddPostOutcome.NameTooLong>(
            await AddPost.HandleAsync(admin, new AddPost(new string('a', TextLimits.PostName + 1), IsExternal: false), CancellationToken.None));
        Assert.IsType<AddPostOutcome.NameMissing>(await AddPost.HandleAsync(admin, new AddPost(" … ", IsExternal: false), CancellationToken.None));
    }

    [Fact]
    public async Task A_blank_SOP_has_the_offices_letterhead_the_chosen_columns_and_no_rows()
    {
        var admin = await portal.AdminAsync("satpolpp-balangan");
        var office = (await portal.OfficeAsync("satpolpp-balangan"))!;
        var posts = office.Posts.Take(2).Select(post => post.Code).ToList();

        var draft = Assert.IsType<DraftOutcome.Done>(
            await BeginSop.HandleAsync(admin, new NewSheet.Blank(DocumentType.Renja, " Penyusunan Renja ", posts), CancellationToken.None)).Draft;

        Assert.Equal(("Penyusunan Renja", "Satuan Polisi Pamong Praja Kabupaten Balangan"), (draft.Sheet.Identity.Title, draft.Sheet.Identity.Unit));
        Assert.Equal("NOOR ASPARIAH, SP.MP", draft.Sheet.Identity.DisahkanOleh.Nama);
        Assert.Equal(posts, draft.Sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Empty(draft.Sheet.Steps);
    }

    [Fact]
    public async Task A_copy_of_another_offices_SOP_has_own_posts_matched_mapped_or_new()
    {
        var admin = await portal.AdminAsync("kec-berbek");
        var office = (await portal.OfficeAsync("kec-berbek"))!;
        var source = await Sops.FindAsync(await portal.RenjaIdAsync(), CancellationToken.None);
        var matched = LaneMatch.Of(source!.Version.Lanes, office);
        var unmatched = matched.Where(lane => lane.Value is null).Select(lane => lane.Key).ToList();
        var chosen = new Dictionary<string, string?>(matched) { [unmatched[0]] = "ka-opd" };

        var draft = Assert.IsType<DraftOutcome.Done>(await BeginSop.HandleAsync(
            admin, new NewSheet.Copy(DocumentType.Renja, "Penyusunan Renja Kecamatan", source.Sop.Id, chosen), CancellationToken.None)).Draft;

        office = (await portal.OfficeAsync("kec-berbek"))!;
        Assert.All(draft.Sheet.Lanes, lane => Assert.NotNull(office.Post(lane.Pelaksana)));
        Assert.Contains(draft.Sheet.Lanes, lane => lane.Pelaksana == "ka-opd");
        Assert.Equal(source.Version.Steps.Select(step => step.Activity), draft.Sheet.Steps.Select(step => step.Activity));
        Assert.Equal(office.Opd.Id, draft.Sop.OpdId);
        Assert.Equal("Kecamatan Berbek", draft.Sheet.Identity.Unit);
    }
}
