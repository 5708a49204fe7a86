using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Something that a step must have before it can be completed, and has not.</summary>
/// <param name="Kind">berkas: a file that comes out of the step; tanda-tangan: the signature by which a pengesahan ends; bahan: what was asked for as compulsory and is not accepted.</param>
/// <param name="Text">The same in words, as a page says it.</param>
/// <param name="ItemId">The request, where bahan is missing; so are its title and the post that owes it.</param>
internal sealed record MissingView(string Kind, string Text, Guid? ItemId, string? Title, string? Pelaksana)
{
    public static IReadOnlyList<MissingView> Of(IEnumerable<MissingThing> missing, RefusalWords words, Office office) =>
        [.. missing.Select(thing => Of(thing, words.Of(thing, office)))];

    private static MissingView Of(MissingThing missing, string text) => missing switch
    {
        MissingThing.Bahan { Item: var item } => new MissingView("bahan", text, item.Id, item.Title, item.Pelaksana),
        MissingThing.Signature => new MissingView("tanda-tangan", text, ItemId: null, Title: null, Pelaksana: null),
        _ => new MissingView("berkas", text, ItemId: null, Title: null, Pelaksana: null),
    };
}
