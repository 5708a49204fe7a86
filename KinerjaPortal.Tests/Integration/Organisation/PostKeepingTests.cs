using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Organisation.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Organisation;

/// <summary>Admins make posts, correct them, and delete those that nothing uses: their own office's, and a portal admin everybody's.</summary>
public sealed class PostKeepingTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string OfficeAdmin = "admin@kesbangpol-mura.demo";
    private const string PortalAdmin = "admin-portal@biro-organisasi-kalbar.demo";

    private PostCommands Desk => portal.Services.GetRequiredService<PostCommands>();

    [Fact]
    public async Task A_post_is_made_between_others_renamed_and_deleted_again()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var made = await MakeAsync("Kasi Salah Ketik", "kasi-salah-ketik", place: 2);
        var posts = (await Desk.OfOfficeAsync(admin, office, CancellationToken.None))!;
        Assert.Equal("kasi-salah-ketik", posts[1].Post.Code);
        Assert.Equal(Enumerable.Range(1, posts.Count), posts.Select(kept => kept.Post.Order));

        Assert.IsType<PostOutcome.Done>(await Desk.CorrectAsync(
            admin, office.Id, made.Id, Details("Kasi Wasbang", "kasi-wasbang", place: 1), CancellationToken.None));

        Assert.Equal(("Kasi Wasbang", 1), (await portal.OfficeAsync(Renja.Opd))!.Post("kasi-wasbang") is { } known ? (known.Name, known.Order) : default);
        Assert.IsType<PostOutcome.Done>(await Desk.DeleteAsync(admin, office.Id, made.Id, CancellationToken.None));
        Assert.Null((await portal.OfficeAsync(Renja.Opd))!.Post("kasi-wasbang"));
        Assert.IsType<PostOutcome.UnknownPost>(await Desk.DeleteAsync(admin, office.Id, made.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_post_in_use_is_neither_deleted_nor_given_another_code_and_the_refusal_says_by_what()
    {
        await portal.StartRenjaAsync();
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var kasubag = (await portal.OfficeAsync(Renja.Opd))!.Post(Renja.Kasubag)!;

        var refused = Assert.IsType<PostOutcome.InUse>(await Desk.DeleteAsync(admin, office.Id, kasubag.Id, CancellationToken.None));

        Assert.NotEmpty(refused.Use.Holders);
        Assert.NotEmpty(refused.Use.Sops);
        Assert.True(refused.Use.Visits > 0);
        Assert.Contains($"dipegang (sekarang, dahulu, atau nanti) oleh {refused.Use.Holders[0]}", Said(refused), StringComparison.Ordinal);
        var code = Assert.IsType<PostOutcome.CodeInUse>(await Desk.CorrectAsync(admin, office.Id, kasubag.Id, Details(kasubag.Name, "kasubag-lain"), CancellationToken.None));
        Assert.DoesNotContain("dipegang", Said(code), StringComparison.Ordinal);

        // Its name and what it may do can always be put right.
        Assert.IsType<PostOutcome.Done>(await Desk.CorrectAsync(
            admin, office.Id, kasubag.Id, PostDetails.Typed("Kasubag Program", kasubag.Code, false, true, null, null), CancellationToken.None));
    }

    /// <summary>A Kabid without a lane owes bahan all the same.</summary>
    [Fact]
    public async Task A_post_that_was_asked_for_bahan_is_in_use()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var made = await MakeAsync("Kabid Bahan", "kabid-bahan");
        await using (var db = portal.Database())
        {
            var sop = await db.Sops.FirstAsync(one => one.OpdId == office.Id);
            db.BahanTemplates.Add(new()
            {
                Id = Guid.NewGuid(),
                SopId = sop.Id,
                StepId = Guid.NewGuid(),
                Ordinal = 1,
                Title = "Realisasi",
                Kind = KinerjaPortal.Domain.Bahan.BahanKind.Berkas,
                Required = true,
                Restricted = false,
                Posts = "kabid-bahan-lain\nkabid-bahan",
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, Assert.IsType<PostOutcome.InUse>(await Desk.DeleteAsync(admin, office.Id, made.Id, CancellationToken.None)).Use.Bahan);
        Assert.IsType<PostOutcome.CodeInUse>(await Desk.CorrectAsync(admin, office.Id, made.Id, Details("Kabid Bahan", "kabid-b"), CancellationToken.None));
    }

    [Fact]
    public async Task Two_posts_of_an_office_have_neither_one_name_nor_one_code_whoever_enters_them_at_the_same_moment()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Desk.AddAsync(
            admin, office.Id, Details(n % 2 == 0 ? "Kasi Kembar" : "KASI KEMBAR", $"kasi-kembar-{n}"), CancellationToken.None))));

        Assert.Single(outcomes.OfType<PostOutcome.Made>());
        Assert.Equal(5, outcomes.OfType<PostOutcome.NameTaken>().Count());
        var taken = outcomes.OfType<PostOutcome.Made>().Single().Post.Code;
        Assert.IsType<PostOutcome.CodeTaken>(await Desk.AddAsync(admin, office.Id, Details("Kasi Lain", taken), CancellationToken.None));
        Assert.Equal(PostFault.CodeInvalid, Assert.IsType<PostOutcome.Wrong>(await Desk.AddAsync(admin, office.Id, Details("Kasi", "KASI"), CancellationToken.None)).Fault);
    }

    [Fact]
    public async Task A_post_outside_stands_for_another_office_that_there_is()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var kelara = (await portal.OfficeAsync("kec-kelara"))!.Opd.Id;

        var made = Assert.IsType<PostOutcome.Made>(
            await Desk.AddAsync(admin, office.Id, PostDetails.Typed("Kecamatan Kelara", "kec-kelara", true, false, kelara, null), CancellationToken.None)).Post;

        Assert.Equal((true, kelara), (made.IsExternal, made.LinkedOpdId));
        foreach (var nowhere in new[] { office.Id, Guid.NewGuid() })
        {
            Assert.IsType<PostOutcome.UnknownOffice>(
                await Desk.AddAsync(admin, office.Id, PostDetails.Typed("Dinas Entah", "dinas-entah", true, false, nowhere, null), CancellationToken.None));
        }
    }

    [Theory]
    [InlineData("sekretaris@kesbangpol-mura.demo", Renja.Opd)]
    [InlineData(OfficeAdmin, "kec-kelara")]
    public async Task Whoever_does_not_keep_an_office_changes_nothing_of_its_posts(string email, string opd)
    {
        var (caller, office) = (await portal.CallerAsync(email), (await portal.OfficeAsync(opd))!);
        var post = office.Posts[0];

        Assert.Null(await Desk.OfOfficeAsync(caller, office.Opd, CancellationToken.None));
        Assert.IsType<PostOutcome.NotYours>(await Desk.AddAsync(caller, office.Opd.Id, Details("Kasi Gelap", "kasi-gelap"), CancellationToken.None));
        Assert.IsType<PostOutcome.NotYours>(await Desk.CorrectAsync(caller, office.Opd.Id, post.Id, Details("Kasi Gelap", post.Code), CancellationToken.None));
        Assert.IsType<PostOutcome.NotYours>(await Desk.DeleteAsync(caller, office.Opd.Id, post.Id, CancellationToken.None));
        await using var db = portal.Database();
        Assert.Equal(post, await db.Pelaksana.AsNoTracking().SingleAsync(one => one.Id == post.Id));
    }

    /// <summary>By the id of one's own office and the post of another.</summary>
    [Fact]
    public async Task A_post_of_another_office_is_not_reached_through_ones_own()
    {
        var (admin, office) = (await portal.CallerAsync(OfficeAdmin), await OfficeAsync());
        var theirs = (await portal.OfficeAsync("kec-kelara"))!.Posts[0];

        Assert.IsType<PostOutcome.UnknownPost>(await Desk.CorrectAsync(admin, office.Id, theirs.Id, Details("Kasi Gelap", "kasi-gelap"), CancellationToken.None));
        Assert.IsType<PostOutcome.UnknownPost>(await Desk.DeleteAsync(admin, office.Id, theirs.Id, CancellationToken.None));
        Assert.IsType<PostOutcome.Made>(await Desk.AddAsync(await portal.CallerAsync(PortalAdmin), theirs.OpdId, Details("Kasi Pelayanan", "kasi-pelayanan"), CancellationToken.None));
    }

    /// <summary>The library brings its offices' posts, and would bring them back with every start.</summary>
    [Fact]
    public async Task A_post_of_the_library_that_was_deleted_stays_deleted_after_the_next_start()
    {
        await using var node = await Node.WithLibraryAsync();
        await using (var db = node.Database())
        {
            await db.Pelaksana.Where(post => post.Code == "tim-lkj").ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        await node.Get<SopLibraryLoader>().RunAsync(CancellationToken.None);

        await using var after = node.Database();
        Assert.False(await after.Pelaksana.AnyAsync(post => post.Code == "tim-lkj"));
        Assert.Equal(OpdKind.Biro, (await after.Opds.SingleAsync(opd => opd.Code == "biro-organisasi-kalbar")).Kind);
    }

    private async Task<Pelaksana> MakeAsync(string name, string code, int? place = null)
    {
        var admin = await portal.CallerAsync(OfficeAdmin);
        return Assert.IsType<PostOutcome.Made>(await Desk.AddAsync(admin, admin.OpdId, Details(name, code, place), CancellationToken.None)).Post;
    }

    private static PostDetails Details(string name, string code, int? place = null) => PostDetails.Typed(name, code, isExternal: false, plansCycles: false, null, place);

    private string Said(PostOutcome outcome)
    {
        using var indonesian = new ReadingIn("id-ID");
        return portal.Services.GetRequiredService<PostWords>().Of(outcome)!;
    }

    private async Task<Opd> OfficeAsync() => (await portal.OfficeAsync(Renja.Opd))!.Opd;
}
