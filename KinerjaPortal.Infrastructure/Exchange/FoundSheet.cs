using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>What a reader found in a file, before it is made a sheet of an office: lanes and steps by their place, not by name.</summary>
/// <param name="Identity">Null where the file has none; then its title is <paramref name="Title"/>.</param>
internal sealed record FoundSheet(
    SopIdentity? Identity,
    string? Title,
    DocumentType? DocumentType,
    string? SourceNote,
    IReadOnlyList<FoundLane> Lanes,
    IReadOnlyList<FoundStep> Steps,
    IReadOnlyList<FoundFlow> Flows,
    IReadOnlyList<ImportRemark> Remarks);

/// <param name="Code">Null where the file knows the heading alone.</param>
/// <param name="IsExternal">Null where the file does not say it.</param>
internal sealed record FoundLane(string Heading, string? Code = null, bool? IsExternal = null);

/// <param name="Lane">Place among the found lanes; null where the row says none.</param>
internal sealed record FoundStep(
    Guid? Id,
    string Number,
    string Activity,
    int? Lane,
    StepSymbol Symbol,
    StepAction Action,
    MutuBaku MutuBaku,
    string? Keterangan = null,
    bool PelaksanaInferred = false,
    string? SourceText = null,
    string? SourceNote = null,
    Guid? LinkedSopId = null,
    StepNeed? Need = null)
{
    /// <summary>How a remark calls the row.</summary>
    public string Name => Number.Length == 0 ? Activity : $"{Number} {Activity}";
}

/// <param name="From">Place among the found steps.</param>
internal readonly record struct FoundFlow(int From, int To, FlowLabel Label = FlowLabel.None);
