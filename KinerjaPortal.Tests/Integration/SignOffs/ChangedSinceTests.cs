using System.Text.Json;
using Bunit;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Documents;
using KinerjaPortal.Web.Features.Documents.Shelves;
using KinerjaPortal.Web.Features.SignOffs.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.SignOffs;

/// <summary>Wherever a file is shown, it is told whether it is signed off, and whether it still is what was.</summary>
public sealed class ChangedSinceTests : ShellBunitContext, IAsyncLifetime
{
    private readonly FiledRenja _portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)_portal).InitializeAsync();

    [Fact]
    public async Task A_version_that_comes_after_the_sign_off_is_marked_everywhere()
    {
        var signOff = await _portal.SignAsync();
        Assert.Equal(["Disahkan", "Disahkan"], Chips(await ShelfAsync()));
        Assert.Equal("asApproved", await StandingByApiAsync());
        Assert.Equal([SignOffStanding.AsApproved, SignOffStanding.AsApproved], await FoundAsync());

        var next = (await _portal.CycleAsync()).Current!.Pelaksana;
        await _portal.FileAsync(next, DocumentKind.Draft, "Renja 2027 perbaikan.docx", DemoWriting.Docx("Renja 2027", ["Bab I, diubah"]), signOff.Fact.DocumentId);

        var shelf = await ShelfAsync();
        Assert.Equal(["Berubah setelah disahkan", "Disahkan", "Disahkan"], Chips(shelf).Order());
        Assert.Equal("changedSince", await StandingByApiAsync());
        Assert.Equal([SignOffStanding.NotApproved, SignOffStanding.AsApproved, SignOffStanding.AsApproved], (await FoundAsync()).Select(Known).Order());
        Assert.Contains(SignOffStanding.ChangedSince, await FoundAsync());

        var page = Render<CycleSignOffs>(parameters => parameters.Add(panel => panel.Situation, shelf.Situation));
        Assert.Equal("Berubah setelah disahkan", page.Find(".sign-off-what [data-testid=berkas-berubah]").TextContent.Trim());
        Assert.Equal($"/siklus/{_portal.CycleId}/lembar/{signOff.Id}", page.Find("[data-testid=pengesahan-lembar]").GetAttribute("href"));
    }

    [Fact]
    public async Task The_detached_signature_lies_beside_its_document()
    {
        var signature = (await _portal.SignAsync()).Fact.Signature!;

        var step = (await ShelfAsync()).Steps.Single(step => step.Files.Any(file => file.Role == FileRole.TandaTangan));
        Assert.Equal([FileRole.Final, FileRole.TandaTangan], step.Files.Select(file => file.Role));
        var kasubag = await _portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        Assert.Equal(signature.Size, (await kasubag.Http.GetByteArrayAsync($"api/v1/files/{signature.Id}", Xunit.TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_sheet_is_for_the_people_of_the_office()
    {
        var signOff = await _portal.SignAsync();
        var own = (await ShelfAsync()).Situation;

        Assert.NotNull(own.Cycle.SignOffs.Find(signOff.Id));
        Assert.Null(await _portal.Services.GetRequiredService<FileShelves>().FindAsync(
            await _portal.CallerAsync("kasubag@kec-berbek.demo"), _portal.CycleId, CancellationToken.None));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _portal.DisposeAsync();
    }

    /// <summary>Where the standing is not that of the newest version, and no sign-off's: nothing is said.</summary>
    private static SignOffStanding Known(SignOffStanding standing) => standing == SignOffStanding.ChangedSince ? SignOffStanding.NotApproved : standing;

    private async Task<FileShelf> ShelfAsync() => (await _portal.Services.GetRequiredService<FileShelves>().FindAsync(
        await _portal.CallerAsync($"{Renja.Kasubag}@{Renja.Opd}.demo"), _portal.CycleId, CancellationToken.None))!;

    private List<string> Chips(FileShelf shelf) =>
    [
        .. from file in shelf.Files
           from chip in Render<SignOffChip>(parameters => parameters.Add(chip => chip.Cycle, shelf.Situation.Cycle).Add(chip => chip.File, file.File)).FindAll("[data-testid=berkas-disahkan], [data-testid=berkas-berubah]")
           select chip.TextContent.Trim(),
    ];

    private async Task<string?> StandingByApiAsync()
    {
        var kasubag = await _portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        using var cycle = JsonDocument.Parse(await kasubag.Http.GetStringAsync($"api/v1/cycles/{_portal.CycleId}", Xunit.TestContext.Current.CancellationToken));
        return Assert.Single(cycle.RootElement.GetProperty("signOffs").EnumerateArray()).GetProperty("standing").GetString();
    }

    private async Task<List<SignOffStanding>> FoundAsync()
    {
        var (caller, office) = (await _portal.CallerAsync($"{Renja.Kasubag}@{Renja.Opd}.demo"), await _portal.OfficeAsync(Renja.Opd));
        var found = await _portal.Services.GetRequiredService<FileSearch>()
            .FindAsync(office!.Opd, caller.PersonId, new SearchQuestion("Renja 2027"), CancellationToken.None);
        return [.. found.Files.Where(file => file.Role is FoundRole.Draft or FoundRole.Final).Select(file => file.Standing)];
    }
}
