using Bunit;
using Bunit.TestDoubles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Components.Cycles;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Steps;
using KinerjaPortal.Web.Features.Files;
using MudBlazor;
using StepAction = KinerjaPortal.Domain.Sops.StepAction;

namespace KinerjaPortal.Tests.Components.Documents;

/// <summary>What is proposed for an upload at a step, so that a clerk mostly presses once.</summary>
public sealed class StepFileFormTests : ShellBunitContext
{
    private readonly BerbekOffice _office = new();
    private readonly List<StepFileForm.Filing> _filed = [];

    private readonly IRenderedComponent<MudPopoverProvider> _choices;

    public StepFileFormTests()
    {
        ComponentFactories.AddStub<FileUploader>();
        _choices = Render<MudPopoverProvider>();
    }

    [Theory]
    [InlineData(StepAction.Susun, DocumentKind.Draft)]
    [InlineData(StepAction.Koreksi, DocumentKind.Draft)]
    [InlineData(StepAction.Pengesahan, DocumentKind.Final)]
    [InlineData(StepAction.SuratPengantar, DocumentKind.Surat)]
    [InlineData(StepAction.Disposisi, DocumentKind.Draft)]
    public void The_kind_follows_from_what_the_step_does(StepAction action, DocumentKind kind) => Assert.Equal(kind, StepFileForm.KindAt(action));

    [Fact]
    public async Task Nothing_is_asked_before_a_file_has_arrived()
    {
        var form = Form(_office.At(7), StepAction.Susun);

        Assert.Empty(form.FindAll("select, input, button"));
        var upload = await ArriveAsync(form);
        form.Find("[data-testid=langkah-berkas-judul]").Input("Draf LPPD");
        form.Find("[data-testid=langkah-berkas-simpan]").Click();

        Assert.Equal([new StepFileForm.Filing(upload.Id, null, DocumentKind.Draft, "Draf LPPD", null)], _filed);
    }

    [Theory]
    [InlineData(StepAction.Susun, true)]
    [InlineData(StepAction.Umum, false)]
    public async Task What_came_back_is_mended_as_a_further_version(StepAction action, bool further)
    {
        _office.At(7).Filed("Draf LPPD", "draf.docx").Answer(FlowLabel.None).Answer(FlowLabel.Tidak, "Perbaiki tabel 3");
        var form = Form(_office, action);

        var upload = await ArriveAsync(form);
        form.Find("[data-testid=langkah-berkas-simpan]").Click();

        var draft = _office.Cycle.Documents.Documents[0].Id;
        Assert.Equal([new StepFileForm.Filing(upload.Id, further ? draft : null, DocumentKind.Draft, null, null)], _filed);
    }

    [Fact]
    public async Task A_correction_is_a_further_version_of_what_was_brought_unless_another_is_chosen()
    {
        _office.At(7).Filed("Draf LPPD", "draf.docx").Answer(FlowLabel.None);
        var form = Form(_office, StepAction.Koreksi);
        await ArriveAsync(form);

        form.Find("[data-testid=langkah-berkas-simpan]").Click();
        await form.InvokeAsync(form.FindComponent<MudSelect<Guid>>().Instance.OpenMenu);
        Assert.Equal(["Dokumen baru", "Versi 2 dari Draf LPPD"], _choices.FindAll(".mud-list-item").Select(choice => choice.TextContent.Trim()));
        _choices.FindAll(".mud-list-item")[0].Click();
        form.Find("[data-testid=langkah-berkas-simpan]").Click();

        Assert.Equal([_office.Cycle.Documents.Documents[0].Id, null], _filed.Select(filing => filing.DocumentId));
    }

    private static async Task<Upload> ArriveAsync(IRenderedComponent<StepFileForm> form)
    {
        var upload = new Upload(Guid.CreateVersion7(), "langkah", "draf 2.docx", 10, 10, BahanStory.File("draf 2.docx"));
        var uploader = form.FindComponent<Stub<FileUploader>>().Instance;
        await form.InvokeAsync(() => uploader.Parameters.Get(stub => stub.OnChanged).InvokeAsync([upload]));
        return upload;
    }

    private IRenderedComponent<StepFileForm> Form(BerbekOffice office, StepAction action)
    {
        var situation = office.SeenBy("staf");
        var desk = CurrentDesk.Of(situation)!;
        return Render<StepFileForm>(parameters => parameters
            .Add(form => form.Situation, situation)
            .Add(form => form.Desk, desk with { Step = desk.Step with { Action = action } })
            .Add(form => form.OnFile, _filed.Add));
    }
}
