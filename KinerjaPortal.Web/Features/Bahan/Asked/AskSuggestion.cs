using KinerjaPortal.Domain.Bahan;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Asked;

/// <summary>What offices usually ask for, offered where a step has no template yet. Taken with one press, and changed as any other.</summary>
internal sealed record AskSuggestion(string Key, AskedThing Thing)
{
    private static readonly (string Key, BahanKind Kind, bool Required)[] s_usual =
    [
        ("Indikator", BahanKind.Isian, true),
        ("Realisasi", BahanKind.Isian, true),
        ("Anggaran", BahanKind.Isian, true),
        ("Foto", BahanKind.Berkas, false),
    ];

    public string Title => Thing.Title;

    public static IEnumerable<AskSuggestion> All(IStringLocalizer<AskedText> text) => s_usual.Select(usual => new AskSuggestion(
        usual.Key,
        new AskedThing
        {
            Title = text[$"Suggest{usual.Key}"],
            Kind = usual.Kind,
            Required = usual.Required,
            Columns = usual.Kind == BahanKind.Isian ? text[$"Suggest{usual.Key}Columns"] : "",
        }));
}
