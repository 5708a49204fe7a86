using System.Security.Cryptography;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Files;

namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>What the demo's cycles leave behind at their steps: drafts, finals and bahan, as real files in the real store.</summary>
internal sealed class DemoFiles(Uploads uploads)
{
    private static readonly string[] s_columns = ["Indikator", "Target", "Realisasi"];

    /// <summary>Files what the step must have before it can be completed.</summary>
    public async Task<DocumentCycle> FileAsync(
        DocumentCycle cycle, SopStep step, Office office, Actor actor, ActedFor post, DateTimeOffset at, List<CycleEvent> events, CancellationToken cancellationToken)
    {
        var run = cycle.Current!;
        if (step.Needs != StepNeed.OutputFile || step.Action == StepAction.Pengesahan || cycle.Documents.HasOutputOf(run.Id))
        {
            return cycle;
        }

        var earlier = cycle.Documents.Documents.LastOrDefault();
        string[] lines =
        [
            office.Opd.Name,
            $"Periode {cycle.Period}",
            $"Disusun oleh {actor.Name}, {post.PostName}",
            "Dokumen contoh untuk mencoba KinerjaPortal. Isinya rekaan.",
        ];
        var file = await StoreAsync(actor, office, $"{cycle.Title} draft.docx", DemoWriting.Docx(cycle.Title, lines), cancellationToken);
        return Take(cycle.File(run.Id, earlier?.Id, DocumentKind.Draft, earlier is null ? cycle.Title : null, file, note: null, actor, post, at), events);
    }

    /// <summary>Records that the document was signed on paper, with what stands for the scan, and hands on.</summary>
    public async Task<DocumentCycle> SignOnPaperAsync(
        DocumentCycle cycle, SopVersion sop, Office office, Actor actor, ActedFor post, DateTimeOffset at, List<CycleEvent> events, CancellationToken cancellationToken)
    {
        string[] lines =
        [
            office.Opd.Name,
            $"Periode {cycle.Period}",
            $"Ditandatangani oleh {actor.Name}, {post.PostName}",
            "Pindaian contoh untuk mencoba KinerjaPortal. Isinya rekaan.",
        ];
        var scan = await StoreAsync(actor, office, $"{cycle.Title} bertanda tangan.pdf", DemoWriting.Pdf(cycle.Title, lines), cancellationToken);
        return Take(
            cycle.RecordPaperSignature(
                cycle.Current!.Id, new PaperSignature(scan, office.Opd.Zone.DateOf(at), $"{actor.PersonId}", Stated: true),
                VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length)), office.HoldersOf(post.Pelaksana, at), note: null, sop,
                office.Calendar, actor, post, at),
            events);
    }

    /// <summary>Asks every head of bidang for two things, and lets them answer: all of it, or some where the story stops here.</summary>
    /// <param name="whole">Whether everything is handed in and accepted.</param>
    public async Task<DocumentCycle> GatherAsync(
        DocumentCycle cycle, Office office, Actor asker, ActedFor post, DateTimeOffset at, bool whole, List<CycleEvent> events, CancellationToken cancellationToken)
    {
        var now = at.AddMinutes(1);
        var owing = office.Posts.Where(other => !other.IsExternal && other.Code != post.Pelaksana && IsOfBidang(other.Name) && office.HoldersOf(other.Code, at).Count > 0).ToList();
        if (owing.Count == 0)
        {
            return cycle;
        }

        var due = office.Calendar.ClosingFrom(office.Opd.Zone.DateOf(at).AddDays(1)).ToUniversalTime();
        cycle = Take(
            cycle.AskBahan(
                cycle.Current!.Id,
                [
                    .. owing.Select(bidang => new RequestedBahan(
                        Guid.CreateVersion7(at), bidang.Code, "Realisasi indikator kinerja", "Isi menurut perjanjian kinerja tahun ini.",
                        BahanKind.Isian, s_columns, Required: true, Restricted: false, due, Format: null)),
                    .. owing.Select(bidang => new RequestedBahan(
                        Guid.CreateVersion7(at), bidang.Code, "Laporan kegiatan", Note: null, BahanKind.Berkas, Columns: null,
                        Required: true, Restricted: false, due, Format: null)),
                ],
                asker, post, at),
            events);
        var answered = 0;
        foreach (var item in cycle.Bahan.Items.Where(item => item.IsOwed))
        {
            // Where the story stops here, two have answered nothing, one was sent back, one waits to be looked at.
            var turn = answered++ % 4;
            if (!whole && turn == 3)
            {
                continue;
            }

            cycle = await HandInAsync(cycle, item, office, now, events, cancellationToken);
            now = now.AddMinutes(1);
            cycle = (whole, turn) switch
            {
                (true, _) or (false, 0) => Take(cycle.AcceptBahan(item.Id, version: 1, asker, post, now), events),
                (false, 1) => Take(cycle.ReturnBahan(item.Id, version: 1, "Realisasi triwulan III belum terisi; mohon dilengkapi.", asker, post, now), events),
                _ => cycle,
            };
        }

        return cycle;
    }

    private async Task<DocumentCycle> HandInAsync(
        DocumentCycle cycle, BahanItem item, Office office, DateTimeOffset at, List<CycleEvent> events, CancellationToken cancellationToken)
    {
        var holder = office.HoldersOf(item.Pelaksana, at)[0];
        var actor = new Actor(holder.PersonId, holder.Name);
        var bidang = office.Post(item.Pelaksana)!.Name;
        var file = item.Asked.Kind == BahanKind.Isian
            ? await StoreAsync(
                actor, office, $"{item.Title}.csv",
                DemoWriting.Csv(string.Join(';', s_columns), $"Kegiatan {bidang} terlaksana;12;11", $"Laporan {bidang} tepat waktu;4;4"), cancellationToken)
            : await StoreAsync(
                actor, office, $"Laporan {bidang}.docx",
                DemoWriting.Docx($"Laporan kegiatan {bidang}", [$"Periode {cycle.Period}", "Seluruh kegiatan triwulan III terlaksana.", "Isi dokumen ini rekaan."]),
                cancellationToken);
        return Take(
            cycle.SubmitBahan(item.Id, [file], note: null, actor, new ActedFor(item.Pelaksana, bidang, holder.Kind), at), events);
    }

    private async Task<FiledFile> StoreAsync(Actor person, Office office, string name, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        return await uploads.StoreAsync(person.PersonId, office.Opd, "demo", name, stream, cancellationToken) is UploadOutcome.Taken { Upload.File: { } file }
            ? file
            : throw new InvalidOperationException($"The demo's file '{name}' was not taken.");
    }

    private static bool IsOfBidang(string post) =>
        post.StartsWith("Kabid ", StringComparison.Ordinal) || post.StartsWith("Kasi ", StringComparison.Ordinal) || post == "Kepala Seksi";

    private static DocumentCycle Take(StepOutcome outcome, List<CycleEvent> events)
    {
        var done = (StepOutcome.Done)outcome;
        events.AddRange(done.Events);
        return done.After;
    }
}
