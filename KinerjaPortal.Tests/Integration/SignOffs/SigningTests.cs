using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>A RENJA is signed over HTTP: each story has a portal of its own, because signing ends the step.</summary>
public sealed class SigningTests
{
    [Fact]
    public async Task Pressed_twice_at_once_and_again_after_a_lost_line_it_is_signed_once()
    {
        await using var portal = await PortalAsync();
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var inkId = await desk.DrawnAsync();
        var draft = portal.Files[FiledRenja.Draft];

        var presses = await Task.WhenAll(desk.SignAsync(draft, inkId), desk.SignAsync(draft, inkId));
        using var again = await desk.SignAsync(draft, inkId);

        var codes = new HashSet<string>();
        foreach (var answer in presses.Append(again))
        {
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            codes.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!);
        }

        var cycle = await desk.CycleAsync();
        var signOff = Assert.Single(cycle.SignOffs.SignOffs);
        Assert.Equal([signOff.Fact.Code], codes);
        Assert.Equal((draft.Sha256, inkId), (signOff.Fact.Sha256, signOff.Fact.InkId));
        Assert.Equal(StepResult.Selesai, cycle.Run(signOff.Fact.RunId)!.Completion!.Result);
    }

    [Fact]
    public async Task Another_key_finds_that_it_was_signed_and_by_whom()
    {
        await using var portal = await PortalAsync();
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var inkId = await desk.DrawnAsync();
        using var first = await desk.SignAsync(portal.Files[FiledRenja.Draft], inkId);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        await Refused.WithAsync(HttpStatusCode.Conflict, "sudah diselesaikan", await desk.SignAsync(portal.Files[FiledRenja.Draft], inkId, key: "b"));
    }

    [Fact]
    public async Task A_file_that_was_changed_since_it_was_opened_is_not_signed()
    {
        await using var portal = await PortalAsync();
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var inkId = await desk.DrawnAsync();
        var (opened, cycle) = (portal.Files[FiledRenja.Draft], await desk.CycleAsync());
        var api = await portal.ApiAsync(Renja.Kaban, Renja.Opd);
        await api.FileAsync(
            await api.CycleAsync(portal.CycleId), "Renja 2027.docx", Infrastructure.Demo.DemoWriting.Docx("Renja 2027", ["Diganti"]),
            documentId: cycle.Documents.FindFile(opened.Id)!.Value.Document.Id);

        await Refused.WithAsync(HttpStatusCode.Conflict, "sudah berganti", await desk.SignAsync(opened, inkId));
        Assert.Empty((await desk.CycleAsync()).SignOffs.SignOffs);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_close_the_account_for_a_while_also_for_the_right_one()
    {
        await using var portal = await PortalAsync();
        using var desk = await DeskOverHttp.OpenAsync(portal);
        var (draft, inkId) = (portal.Files[FiledRenja.Draft], await desk.DrawnAsync());
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await desk.SignAsync(draft, inkId, password: "bukan itu");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        await Refused.WithAsync(HttpStatusCode.TooManyRequests, "Terlalu banyak", await desk.SignAsync(draft, inkId));
        Assert.Empty((await desk.CycleAsync()).SignOffs.SignOffs);
    }

    [Fact]
    public async Task The_drawing_with_which_somebody_signed_is_offered_to_them_again_and_to_nobody_else()
    {
        await using var portal = await PortalAsync();
        using var desk = await DeskOverHttp.OpenAsync(portal);
        using var other = await DeskOverHttp.OpenAsync(portal, Renja.Sekretaris);
        var inkId = await desk.DrawnAsync();
        using var before = await desk.ShowKeptAsync();
        using var signed = await desk.SignAsync(portal.Files[FiledRenja.Draft], inkId);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (before.StatusCode, signed.StatusCode));

        using var kept = await desk.ShowKeptAsync();
        using var others = await other.ShowKeptAsync();

        Assert.Equal(DrawnSignatures.Png(), await kept.Content.ReadAsByteArrayAsync());
        Assert.True(kept.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NoContent, others.StatusCode);
    }

    private static async Task<FiledRenja> PortalAsync()
    {
        var portal = new FiledRenja();
        await ((IAsyncLifetime)portal).InitializeAsync();
        return portal;
    }
}
