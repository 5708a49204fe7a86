using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Bahan;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Ask;

#pragma warning disable MA0016 // Changed in place by one form and read from JSON: the collections themselves are meant.
/// <summary>What stands in an open form "Minta bahan". It belongs to one form, so it is simply changed.</summary>
public sealed class AskDraft
{
    private static readonly JsonSerializerOptions s_compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public List<AskedThing> Things { get; init; } = [];

    /// <summary>Codes of the posts that are asked for every thing that names none of its own.</summary>
    public HashSet<string> Posts { get; init; } = [];

    public DateOnly DueOn { get; set; }

    public static AskDraft Of(IReadOnlyList<BahanTemplate> template, DateOnly dueOn)
    {
        // The posts that most things name are everybody's; a thing of other posts keeps its own.
        var usual = template.GroupBy(thing => string.Join('\n', thing.Posts.Order(StringComparer.Ordinal)))
            .OrderByDescending(things => things.Count())
            .Select(things => things.First().Posts)
            .FirstOrDefault() ?? [];
        return new AskDraft
        {
            DueOn = dueOn,
            Posts = [.. usual],
            Things =
            [
                .. template.Select(thing => new AskedThing
                {
                    Title = thing.Title,
                    Note = thing.Note ?? "",
                    Kind = thing.Kind,
                    Columns = string.Join("; ", thing.Columns ?? []),
                    Required = thing.Required,
                    Restricted = thing.Restricted,
                    OwnPosts = thing.Posts.ToHashSet().SetEquals(usual) ? null : [.. thing.Posts],
                    Format = thing.Format is { } format ? new AskedFormat(null, format) : null,
                }),
            ],
        };
    }

    /// <summary>How many requests it makes.</summary>
    [JsonIgnore]
    public int Requests => Things.Sum(thing => PostsOf(thing).Count);

    public IReadOnlySet<string> PostsOf(AskedThing thing) => thing.OwnPosts ?? Posts;

    /// <summary>
    /// As the handler takes it. An upload becomes the filing of one request; what goes along with a second thing is the same
    /// content, filed anew.
    /// </summary>
    public IReadOnlyList<AskBahan.Line> Lines()
    {
        var filed = new HashSet<Guid>();
        return
        [
            .. Things.Select(thing =>
            {
                var isUpload = thing.Format?.UploadId is { } upload && PostsOf(thing).Count > 0 && filed.Add(upload);
                return new AskBahan.Line(
                    [.. PostsOf(thing)], thing.Title, thing.Note, thing.Kind, thing.ColumnHeads, thing.Required, thing.Restricted,
                    isUpload ? thing.Format!.UploadId : null, isUpload ? null : thing.Format?.File);
            }),
        ];
    }

    public IReadOnlyList<BahanTemplate> Template() =>
    [
        .. Things.Select(thing => new BahanTemplate(
            thing.Title, thing.Note, thing.Kind, thing.ColumnHeads, thing.Required, thing.Restricted, [.. PostsOf(thing)], thing.Format?.File)),
    ];

    public string Json() => JsonSerializer.Serialize(this, s_compact);

    /// <summary>Null where it is none, or one of another time that cannot be read any more.</summary>
    public static AskDraft? Read(string json)
    {
        try
        {
            return json.Length == 0 ? null : JsonSerializer.Deserialize<AskDraft>(json, s_compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One thing that is asked for: a line of the form.</summary>
public sealed class AskedThing
{
    /// <summary>Which line it is while others come and go.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    public string Title { get; set; } = "";

    public string Note { get; set; } = "";

    public BahanKind Kind { get; set; }

    /// <summary>Column heads as they are typed, with semicolons between them.</summary>
    public string Columns { get; set; } = "";

    // Written even where it is false: read without it, everything would be compulsory again.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Required { get; set; } = true;

    public bool Restricted { get; set; }

    /// <summary>Null where it is asked of the same posts as the others.</summary>
    public HashSet<string>? OwnPosts { get; set; }

    public AskedFormat? Format { get; set; }

    [JsonIgnore]
    public IReadOnlyList<string>? ColumnHeads => Kind == BahanKind.Isian
        ? Columns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : null;
}

/// <summary>The empty form that goes with a thing: an upload of this form, or what the template brought.</summary>
public sealed record AskedFormat(Guid? UploadId, FiledFile File);
