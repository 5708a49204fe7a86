using System.Security.Cryptography;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>From one file of the library to a sheet that can be run, or to a sentence that says why not.</summary>
internal sealed class SopFileReader(LibraryFile file, IReadOnlyList<LibraryOffice> offices)
{
    public LibrarySop Read()
    {
        var content = file.Parse<SopFile>();
        var office = offices.FirstOrDefault(office => office.Code == content.Opd)
            ?? throw file.Damaged($"isian opd menyebut \"{content.Opd}\" yang tidak ada dalam offices.json");
        var documentType = file.Word<DocumentType>(content.DocumentType, "isian documentType");
        RequireSlug(content, documentType);

        var definition = new SopDefinition(
            Identity(content.Identity),
            [.. file.Rows(content.Lanes, "lanes").Select(lane => Lane(lane, office))],
            Steps(content),
            Flows(content),
            file.OptionalText(content.SourceNote, "isian sourceNote"));
        RequireSoundGraph(definition, content);

        return new LibrarySop(
            content.Slug,
            office.Code,
            documentType,
            file.Text(content.Title, "isian title"),
            file.Text(content.SourceFile, "isian sourceFile"),
            definition,
            Convert.ToHexStringLower(SHA256.HashData(file.Content)));
    }

    private void RequireSlug(SopFile content, DocumentType documentType)
    {
        var slug = $"{content.Opd}-{documentType.ToString().ToLowerInvariant()}";
        if (content.Slug != slug)
        {
            throw file.Damaged($"isian slug seharusnya \"{slug}\", tetapi tertulis \"{content.Slug}\"");
        }
    }

    private SopIdentity Identity(SopFile.IdentitySheet sheet) =>
        new(
            file.Text(sheet.Unit, "unit pada identitas"),
            file.Text(sheet.Title, "judul pada identitas"),
            file.OptionalText(sheet.Nomor, "nomor pada identitas"),
            file.OptionalText(sheet.TanggalPembuatan, "tanggal pembuatan pada identitas"),
            file.OptionalText(sheet.TanggalRevisi, "tanggal revisi pada identitas"),
            file.OptionalText(sheet.TanggalEfektif, "tanggal efektif pada identitas"),
            file.OptionalText(sheet.TanggalPengesahan, "tanggal pengesahan pada identitas"),
            new SopApproval(
                file.OptionalText(sheet.DisahkanOleh.Jabatan, "jabatan pengesah"),
                file.OptionalText(sheet.DisahkanOleh.Nama, "nama pengesah"),
                file.OptionalText(sheet.DisahkanOleh.Nip, "NIP pengesah"),
                file.OptionalText(sheet.DisahkanOleh.Pangkat, "pangkat pengesah")),
            file.Texts(sheet.DasarHukum, "dasar hukum"),
            file.Texts(sheet.KualifikasiPelaksana, "kualifikasi pelaksana"),
            file.Texts(sheet.Keterkaitan, "keterkaitan"),
            file.Texts(sheet.Peralatan, "peralatan"),
            file.Texts(sheet.Peringatan, "peringatan"),
            file.Texts(sheet.Pencatatan, "pencatatan"));

    private SopLane Lane(SopFile.LaneHead lane, LibraryOffice office)
    {
        var post = office.Posts.FirstOrDefault(post => post.Code == lane.Pelaksana)
            ?? throw file.Damaged($"kolom \"{lane.Pelaksana}\" bukan pelaksana {office.ShortName} menurut offices.json");
        return post.IsExternal == lane.External
            ? new SopLane(lane.Pelaksana, file.Text(lane.Heading, $"judul kolom \"{lane.Pelaksana}\""), lane.External)
            : throw file.Damaged($"isian external kolom \"{lane.Pelaksana}\" berbeda dari offices.json");
    }

    private List<SopStep> Steps(SopFile content)
    {
        var keys = new HashSet<string>();
        return
        [
            .. file.Rows(content.Steps, "steps").Select((row, index) =>
            {
                var key = file.Text(row.Key, $"isian key langkah urutan {index + 1}");
                return keys.Add(key) ? Step(row, content.Slug) : throw file.Damaged($"langkah {key} tertulis lebih dari sekali");
            }),
        ];
    }

    private SopStep Step(SopFile.StepRow row, string slug)
    {
        var place = $"langkah {row.Key}";
        return new SopStep(
            StepIds.For(slug, row.Key),
            file.Text(row.Number, $"nomor {place}"),
            file.Text(row.Activity, $"kegiatan {place}"),
            row.Pelaksana,
            file.Word<StepSymbol>(row.Symbol, $"isian symbol {place}"),
            file.Word<StepAction>(row.Action, $"isian action {place}"),
            new MutuBaku(
                file.Text(row.Kelengkapan, $"kelengkapan {place}"),
                new Waktu(row.Waktu.Value, file.Word<WaktuUnit>(row.Waktu.Unit, $"satuan waktu {place}")),
                file.Text(row.Output, $"output {place}")),
            file.OptionalText(row.Keterangan, $"keterangan {place}"),
            row.PelaksanaInferred,
            file.OptionalText(row.SourceText, $"isian sourceText {place}"),
            file.OptionalText(row.SourceNote, $"isian sourceNote {place}"));
    }

    private List<SopFlow> Flows(SopFile content)
    {
        var keys = content.Steps.Select(step => step.Key).ToHashSet();
        return
        [
            .. file.Rows(content.Flows, "flows").Select(arrow => new SopFlow(
                End(arrow.From, arrow),
                End(arrow.To, arrow),
                arrow.Label is null ? FlowLabel.None : file.Word<FlowLabel>(arrow.Label, $"label alur {arrow.From} ke {arrow.To}"))),
        ];

        Guid End(string key, SopFile.Arrow arrow) =>
            keys.Contains(key)
                ? StepIds.For(content.Slug, key)
                : throw file.Damaged($"alur {arrow.From} ke {arrow.To} menunjuk langkah \"{key}\" yang tidak ada");
    }

    private void RequireSoundGraph(SopDefinition definition, SopFile content)
    {
        if (SopGraphCheck.Check(definition) is [var fault, ..])
        {
            var key = content.Steps.FirstOrDefault(step => StepIds.For(content.Slug, step.Key) == fault.StepId)?.Key;
            throw file.Damaged(SopFaultSentence.Of(fault, $"langkah {key}"));
        }
    }
}
