using KinerjaPortal.Domain.Bahan;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Ask;

/// <summary>What offices usually ask for, offered where a step has no template yet. Taken with one press, and changed as any other.</summary>
/// <param name="Columns">Column heads, with semicolons between them; empty where files are asked for.</param>
internal sealed record AskSuggestion(string Key, string Title, BahanKind Kind, string Columns, bool Required)
{
    public AskedThing Thing() => new() { Title = Title, Kind = Kind, Columns = Columns, Required = Required };

    public static IReadOnlyList<AskSuggestion> All(IStringLocalizer<AskedText> text) =>
    [
        new("Indikator", text["SuggestIndikator"], BahanKind.Isian, text["SuggestIndikatorColumns"], Required: true),
        new("Realisasi", text["SuggestRealisasi"], BahanKind.Isian, text["SuggestRealisasiColumns"], Required: true),
        new("Anggaran", text["SuggestAnggaran"], BahanKind.Isian, text["SuggestAnggaranColumns"], Required: true),
        new("Foto", text["SuggestFoto"], BahanKind.Berkas, "", Required: false),
    ];
}
