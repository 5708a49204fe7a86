using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Integration.Documents;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Steps;
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
    public async Task Who_signs_sees_what_lies_there_and_cannot_call_it_signed()
    {
        var files = await FilesAsync(Renja.Kaban);

        Assert.Contains("Dari langkah 8", files.Find(".step-files-list .file-facts").TextContent, StringComparison.Ordinal);
        Assert.Empty(files.FindAll("[data-testid=langkah-pakai]"));
        Assert.Empty(files.FindAll(".mud-button-filled"));
        Assert.Equal("false", files.Find(".step-files-more button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Others_see_the_same_files_and_have_nothing_to_press()
    {
        var files = await FilesAsync(Renja.Sekretaris);

        Assert.Equal("Renja 2027.docx", Assert.Single(files.FindAll("[data-testid=berkas-lihat]")).TextContent);
        Assert.Empty(files.FindAll("button, .step-files-more"));
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
