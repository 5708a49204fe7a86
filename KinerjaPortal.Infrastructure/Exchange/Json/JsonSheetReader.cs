using System.Text.Json;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange.Json;

/// <summary>Reads the portal's own file, also one that a person has edited.</summary>
internal sealed class JsonSheetReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly JsonSheet _file;
    private readonly List<FoundLane> _lanes = [];
    private readonly Dictionary<string, int> _laneOf = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _stepOf = [];
    private readonly List<ImportRemark> _remarks = [];

    private JsonSheetReader(JsonSheet file) => _file = file;

    public static FoundSheet Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        // JSON itself knows no byte order mark, and editors on Windows write one.
        var json = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        try
        {
            CountParts(json.Span, budget);
            RequireOwnFormat(json);
            return new JsonSheetReader(JsonSerializer.Deserialize<JsonSheet>(json.Span, Options)!).Read();
        }
        catch (JsonException fault)
        {
            throw new UnreadableFileException(new ImportRefusal.Damaged(SheetFormat.Json, fault.LineNumber + 1));
        }
    }

    /// <summary>Before anything is made of it: an object of two signs becomes a hundred times as much in memory.</summary>
    private static void CountParts(ReadOnlySpan<byte> json, ReadingBudget budget)
    {
        var reader = new Utf8JsonReader(
            json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = ReadingBudget.Deepest + 2 });
        while (reader.Read())
        {
            budget.Count(reader.CurrentDepth);
        }
    }

    /// <summary>Asked before anything else is read, so that a file of another program is not called damaged.</summary>
    private static void RequireOwnFormat(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != JsonSheet.FormatName
            || !root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number < 1)
        {
            throw new UnreadableFileException(new ImportRefusal.OtherJson());
        }

        if (number > JsonSheet.CurrentVersion)
        {
            throw new UnreadableFileException(new ImportRefusal.NewerVersion(number));
        }

        foreach (var list in root.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
        {
            ImportRefusal? tooMany = (list.Name.ToUpperInvariant(), list.Value.GetArrayLength()) switch
            {
                ("STEPS", > ImportLimits.Rows) => new ImportRefusal.TooManyRows(),
                ("LANES", > ImportLimits.Lanes) => new ImportRefusal.TooManyLanes(),
                ("FLOWS", > ImportLimits.Flows) => new ImportRefusal.TooManyFlows(),
                _ => null,
            };
            if (tooMany is not null)
            {
                throw new UnreadableFileException(tooMany);
            }
        }
    }

    private FoundSheet Read()
    {
        Tell(_file, "");
        var identity = _file.Identity is null ? null : Identity(_file.Identity);
        ReadLanes();
        var steps = Steps();
        return new FoundSheet(
            identity,
            null,
            _file.DocumentType is { } word ? Word<DocumentType>(word, "documentType") : null,
            _file.SourceNote,
            _lanes,
            steps,
            Flows(),
            _remarks);
    }

    private SopIdentity Identity(JsonSheet.IdentityPart part)
    {
        Tell(part, "identity.");
        Tell(part.DisahkanOleh, "identity.disahkanOleh.");
        var approval = part.DisahkanOleh;
        return new SopIdentity(
            part.Unit ?? "", part.Title ?? "", part.Nomor, part.TanggalPembuatan, part.TanggalRevisi, part.TanggalEfektif, part.TanggalPengesahan,
            new SopApproval(approval?.Jabatan, approval?.Nama, approval?.Nip, approval?.Pangkat),
            Texts(part.DasarHukum), Texts(part.KualifikasiPelaksana), Texts(part.Keterkaitan),
            Texts(part.Peralatan), Texts(part.Peringatan), Texts(part.Pencatatan));
    }

    private void ReadLanes()
    {
        foreach (var (index, part) in Parts(_file.Lanes))
        {
            Tell(part, $"lanes[{index}].");
            var heading = part.Heading ?? part.Pelaksana ?? "";
            if (part.Pelaksana is { } code)
            {
                _laneOf.TryAdd(code, _lanes.Count);
            }

            _lanes.Add(new FoundLane(heading, part.Pelaksana, part.External ?? false));
        }
    }

    private List<FoundStep> Steps()
    {
        var steps = new List<FoundStep>();
        foreach (var (index, part) in Parts(_file.Steps))
        {
            var place = $"steps[{index}].";
            Tell(part, place);
            Tell(part.Waktu, place + "waktu.");
            if (part.Id is { } id)
            {
                _stepOf.TryAdd(id, steps.Count);
            }

            steps.Add(new FoundStep(
                part.Id,
                part.Number ?? "",
                part.Activity ?? "",
                LaneOf(part.Pelaksana),
                Word<StepSymbol>(part.Symbol, place + "symbol", StepSymbol.Process),
                Word<StepAction>(part.Action, place + "action"),
                MutuBaku.Of(
                    part.Kelengkapan ?? "",
                    WrittenWaktu.Of(new Waktu(part.Waktu?.Value ?? 0, Word<WaktuUnit>(part.Waktu?.Unit, place + "waktu.unit", WaktuUnit.Hari)), part.Waktu?.Text),
                    part.Output ?? ""),
                part.Keterangan,
                part.PelaksanaInferred ?? false,
                part.SourceText,
                part.SourceNote,
                part.LinkedSop,
                Need(part.Requires, place + "requires")));
        }

        return steps;
    }

    /// <summary>A post that the list of lanes lacks becomes a lane: the step says who does it.</summary>
    private int? LaneOf(string? pelaksana)
    {
        if (string.IsNullOrWhiteSpace(pelaksana))
        {
            return null;
        }

        if (!_laneOf.TryGetValue(pelaksana, out var lane))
        {
            _laneOf[pelaksana] = lane = _lanes.Count;
            _lanes.Add(new FoundLane(pelaksana, pelaksana));
        }

        return lane;
    }

    private List<FoundFlow> Flows()
    {
        var flows = new List<FoundFlow>();
        foreach (var (index, part) in Parts(_file.Flows))
        {
            var place = $"flows[{index}]";
            Tell(part, place + ".");
            if (part is { From: { } from, To: { } to } && _stepOf.TryGetValue(from, out var source) && _stepOf.TryGetValue(to, out var target))
            {
                flows.Add(new FoundFlow(source, target, Word<FlowLabel>(part.Label, place + ".label")));
            }
            else
            {
                _remarks.Add(new ImportRemark(ImportRemarkKind.FlowTargetUnknown, $"{part.To}", place));
            }
        }

        return flows;
    }

    /// <summary>Null leaves it to the action: where nothing is said, and where what is said is not understood.</summary>
    private StepNeed? Need(string? word, string place)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        if (SheetTerms.TryRead(word, out StepNeed need))
        {
            return need;
        }

        _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, word, place));
        return null;
    }

    private T Word<T>(string? word, string place, T otherwise = default)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return otherwise;
        }

        if (SheetTerms.TryRead(word, out T value))
        {
            return value;
        }

        _remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, word, place));
        return otherwise;
    }

    private void Tell(JsonPart? part, string place) =>
        _remarks.AddRange((part?.Unknown?.Keys ?? Enumerable.Empty<string>())
            .Select(name => new ImportRemark(ImportRemarkKind.PropertyUnknown, place + name)));

    private static IEnumerable<(int Index, T Part)> Parts<T>(IReadOnlyList<T?>? parts)
        where T : class => (parts ?? []).Select((part, index) => (index, part!)).Where(entry => entry.Item2 is not null);

    private static IReadOnlyList<string> Texts(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>()];
}
