using System.Net;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>What is refused over HTTP before anything is signed; the RENJA lies on the Kaban's desk all the while.</summary>
public sealed class SigningRefusalTests(FiledRenja portal) : IClassFixture<FiledRenja>
{
    [Fact]
    public async Task A_drawing_is_kept_and_shown_again_to_who_drew_it_and_to_nobody_else()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var inkId = await desk.DrawnAsync();

        using var mine = await desk.ShowDrawingAsync();
        Assert.Equal(DrawnSignatures.Png(), await mine.Content.ReadAsByteArrayAsync());
        Assert.Equal($"{inkId}", Assert.Single(mine.Headers.GetValues("Ink-Id")));
        Assert.True(mine.Headers.CacheControl!.NoStore);

        using var other = await DeskOverHttp.OpenAsync(portal, Renja.Sekretaris);
        using var nothing = await other.ShowDrawingAsync();
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
    }

    [Fact]
    public async Task What_is_no_PNG_is_refused_whatever_it_is_called()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var whole = DrawnSignatures.Png();

        await Refused.WithAsync(HttpStatusCode.UnsupportedMediaType, "PNG", await desk.DrawAsync("<svg onload=alert(1)>"u8.ToArray()));
        await Refused.WithAsync(HttpStatusCode.UnsupportedMediaType, "PNG", await desk.DrawAsync(whole[..^20]));
        await Refused.WithAsync(HttpStatusCode.UnsupportedMediaType, "PNG", await desk.DrawAsync(whole, "image/svg+xml"));
        await Refused.WithAsync(HttpStatusCode.UnsupportedMediaType, "PNG", await desk.DrawAsync(DrawnSignatures.Png(5000, 2)));
    }

    [Fact]
    public async Task A_drawing_that_is_too_large_is_refused_with_its_limit()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);

        await Refused.WithAsync(HttpStatusCode.RequestEntityTooLarge, "256 KB", await desk.DrawAsync(new byte[(256 * 1024) + 1]));
    }

    [Fact]
    public async Task Without_the_token_of_the_pages_nothing_is_kept_and_nothing_signed()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);

        await Refused.WithAsync(HttpStatusCode.BadRequest, "Muat ulang", await desk.DrawAsync(DrawnSignatures.Png(), withToken: false));
        await Refused.WithAsync(HttpStatusCode.BadRequest, "Muat ulang", await desk.SignAsync(portal.Files[FiledRenja.Draft], inkId: null, withToken: false));
    }

    [Fact]
    public async Task Whoever_does_not_hold_the_post_can_neither_draw_nor_sign()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal, Renja.Sekretaris);

        await Refused.WithAsync(HttpStatusCode.Forbidden, "", await desk.DrawAsync(DrawnSignatures.Png()));
        await Refused.WithAsync(HttpStatusCode.Forbidden, "", await desk.SignAsync(portal.Files[FiledRenja.Draft], Guid.NewGuid()));
    }

    [Fact]
    public async Task A_drawing_that_is_not_the_signatory_s_own_is_none()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);

        await Refused.WithAsync(HttpStatusCode.UnprocessableEntity, "tanda tangan", await desk.SignAsync(portal.Files[FiledRenja.Draft], Guid.NewGuid()));
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing()
    {
        using var desk = await DeskOverHttp.OpenAsync(portal);

        await Refused.WithAsync(
            HttpStatusCode.UnprocessableEntity, "Kata sandi salah", await desk.SignAsync(portal.Files[FiledRenja.Draft], await desk.DrawnAsync(), password: "bukan itu"));
        Assert.Empty((await desk.CycleAsync()).SignOffs.SignOffs);
    }
}
