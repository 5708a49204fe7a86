using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Json;

internal static class JsonSheetWriter
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Write(SopDefinition sheet, DocumentType documentType, Stream to) =>
        JsonSerializer.Serialize(to, FileOf(sheet, documentType), Readable);

    private static JsonSheet FileOf(SopDefinition sheet, DocumentType documentType) => new()
    {
        Format = JsonSheet.FormatName,
        Version = JsonSheet.CurrentVersion,
        DocumentType = documentType.ToString(),
        SourceNote = sheet.SourceNote,
        Identity = IdentityOf(sheet.Identity),
        Lanes = [.. sheet.Lanes.Select(lane => new JsonSheet.LanePart { Pelaksana = lane.Pelaksana, Heading = lane.Heading, External = lane.IsExternal })],
        Steps = [.. sheet.Steps.Select(StepOf)],
        Flows =
        [
            .. sheet.Flows.Select(flow => new JsonSheet.FlowPart
            {
                From = flow.From,
                To = flow.To,
                Label = flow.Label == FlowLabel.None ? null : flow.Label.ToString(),
            }),
        ],
    };

    private static JsonSheet.IdentityPart IdentityOf(SopIdentity identity) => new()
    {
        Unit = identity.Unit,
        Title = identity.Title,
        Nomor = identity.Nomor,
        TanggalPembuatan = identity.TanggalPembuatan,
        TanggalRevisi = identity.TanggalRevisi,
        TanggalEfektif = identity.TanggalEfektif,
        TanggalPengesahan = identity.TanggalPengesahan,
        DisahkanOleh = new()
        {
            Jabatan = identity.DisahkanOleh.Jabatan,
            Nama = identity.DisahkanOleh.Nama,
            Nip = identity.DisahkanOleh.Nip,
            Pangkat = identity.DisahkanOleh.Pangkat,
        },
        DasarHukum = identity.DasarHukum,
        KualifikasiPelaksana = identity.KualifikasiPelaksana,
        Keterkaitan = identity.Keterkaitan,
        Peralatan = identity.Peralatan,
        Peringatan = identity.Peringatan,
        Pencatatan = identity.Pencatatan,
    };

    private static JsonSheet.StepPart StepOf(SopStep step) => new()
    {
        Id = step.Id,
        Number = step.Number,
        Activity = step.Activity,
        Pelaksana = step.Pelaksana,
        Symbol = step.Symbol.ToString(),
        Action = step.Action.ToString(),
        Requires = step.Need is { } need ? SheetTerms.Of(need) : null,
        Kelengkapan = step.MutuBaku.Kelengkapan,
        Waktu = new() { Value = step.MutuBaku.Waktu.Value, Unit = step.MutuBaku.Waktu.Unit.ToString(), Text = step.MutuBaku.WaktuText },
        Output = step.MutuBaku.Output,
        Keterangan = step.Keterangan,
        PelaksanaInferred = step.PelaksanaInferred ? true : null,
        SourceText = step.SourceText,
        SourceNote = step.SourceNote,
        LinkedSop = step.LinkedSopId,
    };
}
