using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>What BPMN has no place for, in elements of the portal's own that other programs carry along unread.</summary>
internal static class PortalExtension
{
    private static readonly XName Sop = BpmnNames.Portal + "sop";
    private static readonly XName Identity = BpmnNames.Portal + "identitas";
    private static readonly XName Item = BpmnNames.Portal + "butir";
    private static readonly XName Lane = BpmnNames.Portal + "pelaksana";
    private static readonly XName Step = BpmnNames.Portal + "langkah";
    private static readonly XName Decision = BpmnNames.Portal + "keputusan";

    public static XElement Of(SopDefinition sheet, DocumentType documentType)
    {
        var (identity, approval) = (sheet.Identity, sheet.Identity.DisahkanOleh);
        return Extension(new XElement(
            Sop,
            Attribute("documentType", documentType.ToString()),
            Attribute("sourceNote", sheet.SourceNote),
            new XElement(
                Identity,
                Attribute("unit", identity.Unit),
                Attribute("title", identity.Title),
                Attribute("nomor", identity.Nomor),
                Attribute("tanggalPembuatan", identity.TanggalPembuatan),
                Attribute("tanggalRevisi", identity.TanggalRevisi),
                Attribute("tanggalEfektif", identity.TanggalEfektif),
                Attribute("tanggalPengesahan", identity.TanggalPengesahan),
                Attribute("jabatan", approval.Jabatan),
                Attribute("nama", approval.Nama),
                Attribute("nip", approval.Nip),
                Attribute("pangkat", approval.Pangkat)),
            Items("dasarHukum", identity.DasarHukum),
            Items("kualifikasiPelaksana", identity.KualifikasiPelaksana),
            Items("keterkaitan", identity.Keterkaitan),
            Items("peralatan", identity.Peralatan),
            Items("peringatan", identity.Peringatan),
            Items("pencatatan", identity.Pencatatan)));
    }

    public static XElement Of(SopLane lane) =>
        Extension(new XElement(Lane, Attribute("code", lane.Pelaksana), Attribute("external", lane.IsExternal ? "true" : null)));

    public static XElement Of(SopStep step) => Extension(new XElement(
        Step,
        Attribute("id", step.Id.ToString()),
        Attribute("number", step.Number),
        Attribute("action", step.Action.ToString()),
        Attribute("requires", step.Need is { } need ? SheetTerms.Of(need) : null),
        Attribute("kelengkapan", step.MutuBaku.Kelengkapan),
        Attribute("waktu", step.MutuBaku.Waktu.Value.ToString(CultureInfo.InvariantCulture)),
        Attribute("satuan", step.MutuBaku.Waktu.Unit.ToString()),
        Attribute("waktuTertulis", step.MutuBaku.WaktuText),
        Attribute("output", step.MutuBaku.Output),
        Attribute("keterangan", step.Keterangan),
        Attribute("linkedSop", step.LinkedSopId?.ToString()),
        Attribute("pelaksanaInferred", step.PelaksanaInferred ? "true" : null),
        Attribute("sourceText", step.SourceText),
        Attribute("sourceNote", step.SourceNote)));

    /// <summary>Marks a gateway as the second half of the task before it.</summary>
    public static XElement OfDecision() => Extension(new XElement(Decision));

    public static XElement? SopOf(XElement process) => Find(process, Sop);

    public static bool IsDecision(XElement gateway) => Find(gateway, Decision) is not null;

    /// <param name="unit">The pool's name: whoever renamed it in a modeler meant the sheet.</param>
    public static SopIdentity? IdentityOf(XElement sop, string unit, string title)
    {
        var identity = sop.Element(Identity);
        return identity is null ? null : new SopIdentity(
            unit.Length > 0 ? unit : Text(identity, "unit") ?? "",
            title.Length > 0 ? title : Text(identity, "title") ?? "",
            Text(identity, "nomor"),
            Text(identity, "tanggalPembuatan"),
            Text(identity, "tanggalRevisi"),
            Text(identity, "tanggalEfektif"),
            Text(identity, "tanggalPengesahan"),
            new SopApproval(Text(identity, "jabatan"), Text(identity, "nama"), Text(identity, "nip"), Text(identity, "pangkat")),
            ItemsOf(sop, "dasarHukum"),
            ItemsOf(sop, "kualifikasiPelaksana"),
            ItemsOf(sop, "keterkaitan"),
            ItemsOf(sop, "peralatan"),
            ItemsOf(sop, "peringatan"),
            ItemsOf(sop, "pencatatan"));
    }

    public static DocumentType? DocumentTypeOf(XElement sop) => SheetTerms.DocumentIn(Text(sop, "documentType"));

    public static string? SourceNoteOf(XElement sop) => Text(sop, "sourceNote");

    public static FoundLane LaneOf(XElement lane, string heading) => Find(lane, Lane) is { } own
        ? new FoundLane(heading, Text(own, "code"), Text(own, "external") == "true")
        : new FoundLane(heading);

    /// <summary>The row as the portal wrote it, with what the model says of its activity, lane and symbol; null for a task of another program.</summary>
    public static FoundStep? StepOf(XElement task, string activity, int? lane, StepSymbol symbol)
    {
        if (Find(task, Step) is not { } own)
        {
            return null;
        }

        _ = int.TryParse(Text(own, "waktu"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var waktu);
        return new FoundStep(
            Guid.TryParse(Text(own, "id"), out var id) ? id : null,
            Text(own, "number") ?? "",
            activity,
            lane,
            symbol,
            SheetTerms.TryRead(Text(own, "action") ?? "", out StepAction action) ? action : StepAction.Umum,
            MutuBaku.Of(
                Text(own, "kelengkapan") ?? "",
                WrittenWaktu.Of(new Waktu(waktu, SheetTerms.TryRead(Text(own, "satuan") ?? "", out WaktuUnit unit) ? unit : WaktuUnit.Hari), Text(own, "waktuTertulis")),
                Text(own, "output") ?? ""),
            Text(own, "keterangan"),
            Text(own, "pelaksanaInferred") == "true",
            Text(own, "sourceText"),
            Text(own, "sourceNote"),
            Guid.TryParse(Text(own, "linkedSop"), out var linked) ? linked : null,
            SheetTerms.TryRead(Text(own, "requires") ?? "", out StepNeed need) ? need : null);
    }

    /// <summary>Without the control signs that XML cannot hold; the portal's JSON and workbook keep them.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static XElement Extension(XElement content) => new(BpmnNames.Model + "extensionElements", content);

    private static XElement? Find(XElement element, XName name) => element.Element(BpmnNames.Model + "extensionElements")?.Element(name);

    private static XAttribute? Attribute(string name, string? value) => value is null ? null : new XAttribute(name, Clean(value));

    private static string? Text(XElement element, string name) => element.Attribute(name)?.Value;

    private static IEnumerable<XElement> Items(string box, IReadOnlyList<string> items) =>
        items.Select(item => new XElement(Item, Attribute("kotak", box), Attribute("isi", item)));

    private static IReadOnlyList<string> ItemsOf(XElement sop, string box) =>
        [.. sop.Elements(Item).Where(item => Text(item, "kotak") == box).Select(item => Text(item, "isi") ?? "")];
}
