using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Tests.Integration.Transport;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Cycles.Steps;
using KinerjaPortal.Web.Features.Documents.Steps;
using KinerjaPortal.Web.Features.SignOffs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>
/// A RENJA with real files on the Kaban's desk: at step 8 the Kasubag asked the Kabid Politik for two things, one of them
/// terbatas and with a form, accepted both, and filed the draft.
/// </summary>
public sealed class FiledRenja : PortalHost, IAsyncLifetime
{
    public const string KabidPolitik = "kabid-politik";
    public const string KabidIdeologi = "kabid-ideologi";

    public const string Bahan = "bahan";
    public const string Terbatas = "terbatas";
    public const string Format = "format";
    public const string Draft = "draf";

    public Guid CycleId { get; private set; }

    internal bool DraftIsPdf { get; init; }

    /// <summary>Whether it lies on a portal at work, and not in Development.</summary>
    internal bool AtWork { get; init; }

    /// <summary>One dark point, which is a picture like any other.</summary>
    private static readonly byte[] DrawnSignature = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    /// <summary>The files by their kind.</summary>
    internal Dictionary<string, FiledFile> Files { get; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var cycle = await (await ApiAsync(Renja.Kasubag, Renja.Opd)).StartAsync(await this.RenjaIdAsync());
        CycleId = cycle.Id;
        var run = cycle.Current!.RunId;

        var due = await NextWorkingDayAsync();
        var form = await StoreAsync(Renja.Kasubag, "Formulir ormas.csv", DemoWriting.Csv("Nama;Alamat"));
        await DoneAsync<AskBahanHandler>(Renja.Kasubag, run, (handler, caller, command) => handler.HandleAsync(
            caller,
            new AskBahan(
                command,
                [
                    new AskBahan.Line([KabidPolitik], "Realisasi", null, BahanKind.Berkas, null, Required: true, Restricted: false),
                    new AskBahan.Line([KabidPolitik], "Daftar: ormas/parpol?", null, BahanKind.Berkas, null, Required: true, Restricted: true, form.Id),
                ],
                due),
            CancellationToken.None));
        var items = (await CycleAsync()).Bahan.Items;
        await HandInAsync(items[0], "realisasi.csv", DemoWriting.Csv("Indikator;Realisasi", "IKU 1;<b>97</b>"));
        await HandInAsync(items[1], "daftar ormas.pdf", DemoWriting.Pdf("Daftar ormas", ["Nama dan alamat"]));
        foreach (var item in items)
        {
            await DoneAsync<JudgeBahanHandler>(Renja.Kasubag, run, (handler, caller, command) =>
                handler.HandleAsync(caller, new JudgeBahan(command, item.Id, 1, Accept: true, Reason: null), CancellationToken.None));
        }

        await (DraftIsPdf
            ? FileAsync(Renja.Kasubag, DocumentKind.Draft, "Renja 2027.pdf", DemoWriting.Pdf("Renja 2027", ["Bab I"]))
            : FileAsync(Renja.Kasubag, DocumentKind.Draft, "Renja 2027.docx", DemoWriting.Docx("Renja 2027", ["Bab <script>alert(1)</script>"])));
        var now = await CycleAsync();
        (Files[Format], Files[Bahan], Files[Terbatas], Files[Draft]) = (
            now.Bahan.Items[1].Asked.Format!, now.Bahan.Items[0].Newest!.Files[0], now.Bahan.Items[1].Newest!.Files[0],
            now.Documents.Documents[0].Newest.File);
        foreach (var answer in (FlowLabel[])[FlowLabel.None, FlowLabel.Ya, FlowLabel.None])
        {
            await CompleteAsync(answer);
        }
    }

    internal async Task<DocumentCycle> CycleAsync() => (await Store.FindAsync(CycleId, CancellationToken.None))!.Cycle;

    /// <summary>Completes the open step; the Kaban's by signing.</summary>
    internal async Task CompleteAsync(FlowLabel answer = FlowLabel.None)
    {
        var run = (await CycleAsync()).Current!;
        if (run.Pelaksana == Renja.Kaban)
        {
            await SignAsync();
            return;
        }

        await DoneAsync<CompleteStepHandler>(run.Pelaksana, run.Id, (handler, caller, command) =>
            handler.HandleAsync(caller, new CompleteStep(command, answer, Note: null), CancellationToken.None));
    }

    /// <summary>Files something at the open step as the holder of a post.</summary>
    internal async Task FileAsync(string post, DocumentKind kind, string name, byte[] content, Guid? documentId = null)
    {
        var upload = await StoreAsync(post, name, content);
        await DoneAsync<FileDocumentHandler>(post, (await CycleAsync()).Current!.Id, (handler, caller, command) => handler.HandleAsync(
            caller, new FileDocument(command, upload.Id, FileId: null, documentId, kind, Title: null, Note: null), CancellationToken.None));
    }

    /// <summary>The Kaban signs the draft that lies on the desk.</summary>
    internal async Task<SignOff> SignAsync()
    {
        var (cycle, kaban) = (await CycleAsync(), await this.CallerAsync($"{Renja.Kaban}@{Renja.Opd}.demo"));
        var run = cycle.Current!.Id;
        var draft = cycle.ForApproval(cycle.Current)!.Value.Version.File;
        var ink = await Services.GetRequiredService<SignatureInks>().KeepAsync(kaban.PersonId, run, DrawnSignature, CancellationToken.None);
        await DoneAsync<SignDocumentHandler>(Renja.Kaban, run, (handler, caller, command) => handler.HandleAsync(
            caller, new SignDocument(command, draft.Id, draft.Sha256, ink, PortalApi.Password), CancellationToken.None));
        return (await CycleAsync()).SignOffs.SignOffs[^1];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (AtWork)
        {
            WorkingPortal.AtWork(builder);
        }
    }

    private async Task HandInAsync(BahanItem item, string name, byte[] content)
    {
        var upload = await StoreAsync(item.Pelaksana, name, content);
        await DoneAsync<SubmitBahanHandler>(item.Pelaksana, item.RunId, (handler, caller, command) =>
            handler.HandleAsync(caller, new SubmitBahan(command, item.Id, [upload.Id], Table: null, Note: null), CancellationToken.None));
    }

    private async Task<FiledFile> StoreAsync(string post, string name, byte[] content)
    {
        var (caller, office) = (await this.CallerAsync($"{post}@{Renja.Opd}.demo"), await OfficeAsync(Renja.Opd));
        using var stream = new MemoryStream(content);
        var outcome = await Services.GetRequiredService<Uploads>()
            .StoreAsync(caller.PersonId, office!.Opd, $"langkah:{CycleId}", name, stream, CancellationToken.None);
        return Assert.IsType<UploadOutcome.Taken>(outcome).Upload.File!;
    }

    private async Task DoneAsync<THandler>(string post, Guid runId, Func<THandler, Web.Features.Account.Caller, CycleCommand, Task<StepOutcome>> act)
        where THandler : notnull =>
        Assert.IsType<StepOutcome.Done>(await act(
            Services.GetRequiredService<THandler>(), await this.CallerAsync($"{post}@{Renja.Opd}.demo"), new CycleCommand(CycleId, runId)));

    private async Task<DateOnly> NextWorkingDayAsync()
    {
        var office = (await OfficeAsync(Renja.Opd))!;
        var day = office.Opd.Zone.DateOf(Clock.GetUtcNow()).AddDays(1);
        while (office.Calendar.HoursOn(day).Count == 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
