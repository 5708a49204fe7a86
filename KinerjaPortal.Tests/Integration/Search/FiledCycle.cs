using System.Globalization;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Search;

/// <summary>A RENJA of Kesbangpol, or another office's cycle, in which files are filed through the event store; their words lie in the database as uploads leave them.</summary>
internal sealed class FiledCycle
{
    public static readonly Actor Somebody = new(Guid.CreateVersion7(), "Ratna Dewi, S.Sos.");

    private readonly PortalHost _portal;
    private readonly Office _office;
    private readonly SopVersion _sop;
    private DocumentCycle _cycle;

    private FiledCycle(PortalHost portal, Office office, SopVersion sop, DocumentCycle cycle)
    {
        _portal = portal;
        _office = office;
        _sop = sop;
        _cycle = cycle;
    }

    public Guid Id => _cycle.Id;

    public static async Task<FiledCycle> StartAsync(PortalHost portal, string opd = Renja.Opd, int year = 2027, DocumentType? type = null)
    {
        var office = (await portal.OfficeAsync(opd))!;
        var entry = (await portal.Services.GetRequiredService<SopCatalogue>().ListAsync(office.Opd.Id, CancellationToken.None))
            .First(sop => type is null ? opd != Renja.Opd || sop.Sop.Slug == "kesbangpol-mura-renja" : sop.Sop.DocumentType == type);
        var post = entry.Version.Start.Pelaksana;
        var events = DocumentCycle.Start(
            Guid.CreateVersion7(), office.Opd.Id, entry.Version, entry.Sop.DocumentType, new Period(year, year),
            $"{entry.Sop.DocumentType} {year.ToString(CultureInfo.InvariantCulture)}", office.Calendar, Somebody, For(office, post), DateTimeOffset.UtcNow);
        Assert.Equal(AppendResult.Appended, await portal.Store.AppendAsync(before: null, events, command: null, CancellationToken.None));
        return new FiledCycle(portal, office, entry.Version, DocumentCycle.Replay(events));
    }

    public Task<Guid> FileAsync(string title, string? text = null, string name = "berkas.docx", string? note = null, DocumentKind kind = DocumentKind.Draft) =>
        FileAsync(documentId: null, title, text, name, note, kind);

    /// <summary>A further version of what was filed last.</summary>
    public Task<Guid> FileAgainAsync(string? text = null, string name = "berkas.docx") =>
        FileAsync(_cycle.Documents.Documents[^1].Id, title: null, text, name, note: null, DocumentKind.Draft);

    /// <summary>Asks a post and hands in for it.</summary>
    public async Task<Guid> HandInAsync(string post, string title, string text, bool restricted)
    {
        var asked = new RequestedBahan(
            Guid.CreateVersion7(), post, title, Note: null, BahanKind.Berkas, Columns: null, Required: false, restricted,
            DateTimeOffset.UtcNow.AddDays(30), Format: null);
        await AppendAsync(_cycle.AskBahan(_cycle.Current!.Id, [asked], Somebody, For(_office, _cycle.Current.Pelaksana), DateTimeOffset.UtcNow));
        var file = await StoreAsync("bahan.xlsx", text);
        await AppendAsync(_cycle.SubmitBahan(asked.ItemId, [file], note: null, Somebody, For(_office, post), DateTimeOffset.UtcNow));
        return file.Id;
    }

    /// <summary>Moves on to the next desk, with an output where the step must have one.</summary>
    public async Task HandOnAsync()
    {
        await FileAsync("Keluaran langkah");
        await AppendAsync(_cycle.Complete(
            _cycle.Current!.Id, FlowLabel.None, note: null, _sop, _office.Calendar, Somebody, For(_office, _cycle.Current.Pelaksana), DateTimeOffset.UtcNow));
    }

    private async Task<Guid> FileAsync(Guid? documentId, string? title, string? text, string name, string? note, DocumentKind kind)
    {
        var file = await StoreAsync(name, text);
        await AppendAsync(_cycle.File(
            _cycle.Current!.Id, documentId, kind, title, file, note, Somebody, For(_office, _cycle.Current.Pelaksana), DateTimeOffset.UtcNow));
        return file.Id;
    }

    private async Task<FiledFile> StoreAsync(string name, string? text)
    {
        var id = Guid.CreateVersion7();
        var file = new FiledFile(id, name, $"{id:N}{id:N}", 1234, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        await using var db = _portal.Database();
        db.StoredFiles.Add(new StoredFileRow { Sha256 = file.Sha256, Size = file.Size, MediaType = file.MediaType, StoredAt = DateTimeOffset.UtcNow, Text = text });
        await db.SaveChangesAsync();
        return file;
    }

    private async Task AppendAsync(StepOutcome outcome)
    {
        var events = Assert.IsType<StepOutcome.Done>(outcome).Events;
        var before = (await _portal.Store.FindAsync(_cycle.Id, CancellationToken.None))!;
        Assert.Equal(AppendResult.Appended, await _portal.Store.AppendAsync(before, events, command: null, CancellationToken.None));
        _cycle = _cycle.With(events);
    }

    private static ActedFor For(Office office, string post) => new(post, office.Post(post)!.Name, AssignmentKind.Definitif);
}
