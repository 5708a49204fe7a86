using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>Makes what was found a sheet of an office: lanes become its posts, steps get ids, arrows join them.</summary>
internal sealed class SheetAssembly(FoundSheet found, string officeName, IReadOnlyList<Pelaksana> posts)
{
    private readonly List<ImportRemark> _remarks = [.. found.Remarks];

    public ImportedSheet Assemble(string fileName)
    {
        RequireMeasure();
        var lanes = Lanes();
        var steps = Steps(lanes);
        var definition = new SopDefinition(
            found.Identity ?? IdentityOf(fileName),
            lanes,
            steps,
            [.. found.Flows.Select(flow => new SopFlow(steps[flow.From].Id, steps[flow.To].Id, flow.Label))],
            found.SourceNote);
        return new ImportedSheet(definition, found.DocumentType, Told());
    }

    /// <summary>Somebody is to read them all: of more than they can read the rest is counted.</summary>
    private List<ImportRemark> Told() => _remarks.Count <= ImportLimits.Remarks
        ? _remarks
        : [.. _remarks.Take(ImportLimits.Remarks), new ImportRemark(ImportRemarkKind.More, $"{_remarks.Count - ImportLimits.Remarks}")];

    private void RequireMeasure()
    {
        ImportRefusal? refusal = found switch
        {
            { Steps.Count: 0 } => new ImportRefusal.WithoutSteps(),
            { Steps.Count: > ImportLimits.Rows } => new ImportRefusal.TooManyRows(),
            { Lanes.Count: > ImportLimits.Lanes } => new ImportRefusal.TooManyLanes(),
            { Flows.Count: > ImportLimits.Flows } => new ImportRefusal.TooManyFlows(),
            _ => TooLong(),
        };
        if (refusal is not null)
        {
            throw new UnreadableFileException(refusal);
        }
    }

    private ImportRefusal.TextTooLong? TooLong() =>
        found.Lanes.Select(lane => (Text: lane.Heading, Limit: TextLimits.LaneHeading))
            .Concat(found.Steps.SelectMany(step => new (string Text, int Limit)[]
            {
                (step.Number, TextLimits.StepNumber), (step.Activity, TextLimits.Cell), (step.MutuBaku.Kelengkapan, TextLimits.Cell),
                (step.MutuBaku.Output, TextLimits.Cell), (step.MutuBaku.WaktuText ?? "", TextLimits.Waktu), (step.Keterangan ?? "", TextLimits.Cell),
            }))
            .Where(cell => cell.Text.Length > cell.Limit)
            .Select(cell => new ImportRefusal.TextTooLong(cell.Text, cell.Limit))
            .FirstOrDefault();

    private List<SopLane> Lanes()
    {
        var lanes = new List<SopLane>(found.Lanes.Count);
        foreach (var lane in found.Lanes)
        {
            var post = PostOf(lane);
            if (post is not null && lanes.Exists(other => other.Pelaksana == post.Code))
            {
                post = null;
            }

            if (post is null)
            {
                _remarks.Add(new ImportRemark(ImportRemarkKind.LaneUnknown, lane.Heading));
            }

            var code = post?.Code ?? Unused(lane.Code ?? CodeOf(lane.Heading), lanes);
            lanes.Add(new SopLane(code, lane.Heading, lane.IsExternal ?? post?.IsExternal ?? false));
        }

        return lanes;
    }

    private Pelaksana? PostOf(FoundLane lane) =>
        posts.FirstOrDefault(post => post.Code == lane.Code)
        ?? posts.FirstOrDefault(post => string.Equals(post.Name.Trim(), lane.Heading.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? posts.FirstOrDefault(post => post.Code == CodeOf(lane.Heading));

    private List<SopStep> Steps(List<SopLane> lanes)
    {
        if (lanes.Count == 0)
        {
            throw new UnreadableFileException(new ImportRefusal.WithoutSteps());
        }

        var ids = new HashSet<Guid>();
        return
        [
            .. found.Steps.Select(step =>
            {
                if (step.Lane is null)
                {
                    _remarks.Add(new ImportRemark(ImportRemarkKind.StepWithoutLane, step.Name, lanes[0].Heading));
                }

                var mutuBaku = step.MutuBaku;
                if (mutuBaku.Waktu.Value is < 0 or > Waktu.Largest)
                {
                    _remarks.Add(new ImportRemark(ImportRemarkKind.WaktuUnread, mutuBaku.PrintedWaktu, step.Name));
                    mutuBaku = MutuBaku.Of(mutuBaku.Kelengkapan, WrittenWaktu.Of(mutuBaku.Waktu with { Value = 0 }, mutuBaku.PrintedWaktu), mutuBaku.Output);
                }

                // A row that was copied with its id is a row of its own.
                var id = step.Id is { } own && own != Guid.Empty && ids.Add(own) ? own : Guid.CreateVersion7();
                return new SopStep(
                    id, step.Number, step.Activity, lanes[step.Lane ?? 0].Pelaksana, step.Symbol, step.Action, mutuBaku, step.Keterangan,
                    step.PelaksanaInferred || step.Lane is null, step.SourceText, step.SourceNote, step.LinkedSopId, step.Need);
            }),
        ];
    }

    private SopIdentity IdentityOf(string fileName)
    {
        _remarks.Add(new ImportRemark(ImportRemarkKind.IdentityMissing));
        var title = string.IsNullOrWhiteSpace(found.Title) ? Path.GetFileNameWithoutExtension(fileName) : found.Title;
        return new SopIdentity(officeName, title, null, null, null, null, null, new SopApproval(null, null, null, null), [], [], [], [], [], []);
    }

    private static string Unused(string code, List<SopLane> lanes)
    {
        var unused = code;
        for (var count = 2; lanes.Exists(lane => lane.Pelaksana == unused); count++)
        {
            unused = $"{code}-{count}";
        }

        return unused;
    }

    /// <summary>As posts are named: the heading in lower case with hyphens.</summary>
    private static string CodeOf(string heading)
    {
        var words = new string([.. heading.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "pelaksana" : string.Join('-', words);
    }
}
