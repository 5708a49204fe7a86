using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>Files out and in, as the office that has the sheet's own posts.</summary>
internal static class Exchanged
{
    public const string OfficeName = "Kantor Uji";

    public static byte[] File(SheetFormat format, SopDefinition sheet, DocumentType documentType = DocumentType.Renja)
    {
        using var content = SopExport.Write(format, sheet, documentType);
        return content.ToArray();
    }

    public static ImportedSheet Read(byte[] file, IEnumerable<SopLane>? posts = null, string fileName = "berkas.dat") =>
        Assert.IsType<ImportResult.Read>(SopImport.Read(file, fileName, OfficeName, [.. Posts(posts ?? [])])).Imported;

    public static ImportRefusal Refusal(byte[] file) =>
        Assert.IsType<ImportResult.Refused>(SopImport.Read(file, "berkas.dat", OfficeName, [])).Reason;

    private static IEnumerable<Pelaksana> Posts(IEnumerable<SopLane> lanes) =>
        lanes.Select((lane, order) => new Pelaksana(Guid.CreateVersion7(), Guid.Empty, lane.Pelaksana, lane.Heading, order + 1, lane.IsExternal, PlansCycles: false));
}
