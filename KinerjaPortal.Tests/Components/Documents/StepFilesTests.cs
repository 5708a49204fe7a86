using Bunit;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Integration.Designer;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Components.Documents;

/// <summary>The draft that the Kasubag filed lies on the Kaban's desk, at the Pengesahan; what is pressed goes to the real handler.</summary>
public sealed class StepFilesTests : ShellBunitContext, IAsyncLifetime
{
    private readonly FiledRenja _portal = new();

    public async ValueTask InitializeAsync()
    {
        await ((IAsyncLifetime)_portal).InitializeAsync();
        Services.AddSingleton(_portal.Services.GetRequiredService<FileDocumentHandler>());
        Services.AddSingleton(_portal.Services.GetRequiredService<RefusalWords>());
        ComponentFactories.AddStub<StepFileForm>();
    }

    [Fact]
    public async Task Who_signs_presses_once_and_uploads_nothing()
    {
        var files = await FilesAsync(Renja.Kaban);
        var draft = (await _portal.CycleAsync()).Documents.Documents[0].Newest;

        Assert.Contains("Dari langkah 8", files.Find(".step-files-list .kp-muted").TextContent, StringComparison.Ordinal);
        Assert.Equal("Sahkan berkas ini", files.Find("[data-testid=langkah-pakai]").TextContent.Trim());
        Assert.False(files.Find(".step-files-more").HasAttribute("open"));
        await files.Find("[data-testid=langkah-pakai]").ClickAsync(new());

        var signed = Assert.Single((await _portal.CycleAsync()).Documents.Documents).Newest;
        Assert.Equal((2, DocumentKind.Final, draft.File.Sha256), (signed.Number, signed.Kind, signed.File.Sha256));
        Assert.NotEqual(draft.File.Id, signed.File.Id);
        Assert.Equal("Tersimpan: Renja 2027 v2.", files.Find("[data-testid=langkah-berkas-kabar]").TextContent.Trim());

        var after = await FilesAsync(Renja.Kaban);
        Assert.Empty(after.FindAll("[data-testid=langkah-pakai]"));
        Assert.Equal(2, after.FindAll(".file").Count);
    }

    [Fact]
    public async Task Others_see_the_same_files_and_have_nothing_to_press()
    {
        var files = await FilesAsync(Renja.Sekretaris);

        Assert.Equal("Renja 2027.docx", Assert.Single(files.FindAll("[data-testid=berkas-lihat]")).TextContent);
        Assert.Empty(files.FindAll("button, details.step-files-more"));
    }

    [Fact]
    public async Task What_is_pressed_a_moment_too_late_is_told_who_was_faster()
    {
        var files = await FilesAsync(Renja.Kaban);
        await _portal.FileAsync(Renja.Kaban, DocumentKind.Final, "Renja.pdf", Infrastructure.Demo.DemoWriting.Pdf("Renja", []));
        await _portal.CompleteAsync();

        await files.Find("[data-testid=langkah-pakai]").ClickAsync(new());

        Assert.Contains("Langkah 11 sudah", files.Find("[data-testid=langkah-berkas-kabar][data-kind=warn]").TextContent, StringComparison.Ordinal);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _portal.DisposeAsync();
    }

    private async Task<IRenderedComponent<StepFiles>> FilesAsync(string post)
    {
        var cycle = await _portal.CycleAsync();
        var sop = await _portal.Services.GetRequiredService<SopCatalogue>().VersionAsync(cycle.SopVersionId, CancellationToken.None);
        var situation = new Situation(
            await _portal.CallerAsync($"{post}@{Renja.Opd}.demo"), cycle, sop, (await _portal.OfficeAsync(Renja.Opd))!, _portal.Clock.GetUtcNow())
        {
            FormerSheets = new Dictionary<Guid, SopVersion>(),
        };
        return Render<StepFiles>(parameters => parameters
            .Add(files => files.Situation, situation)
            .Add(files => files.Desk, CurrentDesk.Of(situation)!));
    }
}
