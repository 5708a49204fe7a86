using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Rules.Numbers;
using KinerjaPortal.Tests.Domain.Sops;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Designer.Panels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Components.Designer;

public sealed class ProblemWordsTests : ShellBunitContext
{
    private readonly ProblemWords _words;

    public ProblemWordsTests() => _words = new ProblemWords(Services.GetRequiredService<IStringLocalizer<DesignerText>>());

    public static TheoryData<SopRule> Rules => [.. Enum.GetValues<SopRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_sentence_and_says_what_to_do(SopRule rule)
    {
        foreach (var cell in (SheetText[])[SheetText.Kelengkapan, SheetText.Output])
        {
            foreach (var step in (Guid[])[KelaraRenja.Id(1), KelaraRenja.Id(3), KelaraRenja.Id(5), KelaraRenja.Id(9)])
            {
                var sentence = _words.Sentence(new SopProblem(rule, step, "camat", cell, "Renstra", new NumberGap(9, 11)), KelaraRenja.Sheet);

                Assert.DoesNotContain("Problem.", sentence, StringComparison.Ordinal);
                Assert.True(char.IsUpper(sentence[0]), sentence);
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_sheet_without_a_Mulai_is_told_so_without_a_row() =>
        AssertReason("Lembar ini belum punya Mulai.", new(SopRule.ThereIsExactlyOneStart), KelaraRenja.Sheet);

    [Fact]
    public void A_row_is_called_by_its_printed_number() =>
        AssertReason("Baris 3 belum diberi waktu, jadi batasnya tidak dapat dihitung.", new(SopRule.WaktuIsPositive, KelaraRenja.Id(3)), KelaraRenja.Sheet);

    [Fact]
    public void A_row_whose_number_another_has_too_is_called_by_its_place_as_well() =>
        AssertReason(
            "Baris 2 (urutan ke-3) memakai nomor 2 sekali lagi.",
            new(SopRule.NumbersAreNotRepeated, KelaraRenja.Id(3), Found: "2"),
            KelaraRenja.With(3, step => step with { Number = "2" }));

    [Fact]
    public void A_row_without_a_number_is_called_by_its_place() =>
        AssertReason(
            "Baris urutan ke-3 belum bernomor.",
            new(SopRule.NumbersAreFilled, KelaraRenja.Id(3)),
            KelaraRenja.With(3, step => step with { Number = " " }));

    [Theory]
    [InlineData(SheetText.Number, "Nomor baris 3 lebih panjang dari 20 huruf. Pendekkan nomornya, paling panjang 20 huruf.")]
    [InlineData(SheetText.Output, "Isi sebuah sel baris 3 lebih panjang dari 2000 huruf. Pendekkan isinya, paling panjang 2000 huruf untuk satu sel.")]
    public void What_is_too_long_is_told_its_limit(SheetText cell, string sentence) =>
        Assert.Equal(sentence, _words.Sentence(new(SopRule.TextsAreNotTooLong, KelaraRenja.Id(3), Cell: cell), KelaraRenja.Sheet));

    [Theory]
    [InlineData(3, 5, "Baris 3 melompati nomor 3 sampai 5.")]
    [InlineData(4, 4, "Baris 3 melompati nomor 4.")]
    public void Missing_numbers_are_named(int first, int last, string sentence) =>
        AssertReason(sentence, new(SopRule.NumbersAreNotSkipped, KelaraRenja.Id(3), Missing: new NumberGap(first, last)), KelaraRenja.Sheet);

    [Theory]
    [InlineData("Baris 3 adalah keputusan, tetapi belum punya panah Ya dan panah Tidak.")]
    [InlineData("Baris 3 adalah keputusan, tetapi belum punya panah Tidak.", FlowLabel.Ya)]
    [InlineData("Baris 3 adalah keputusan, tetapi belum punya panah Ya.", FlowLabel.Tidak)]
    [InlineData("Baris 3 adalah keputusan, tetapi punya panah lain selain satu Ya dan satu Tidak.", FlowLabel.Ya, FlowLabel.Tidak, FlowLabel.None)]
    public void A_decision_is_told_which_arrow_it_lacks(string sentence, params FlowLabel[] labels) =>
        AssertReason(
            sentence,
            new(SopRule.DecisionsLeadOnByOneYaAndOneTidak, KelaraRenja.Id(3)),
            KelaraRenja.Sheet with { Flows = [.. labels.Select(label => new SopFlow(KelaraRenja.Id(3), KelaraRenja.Id(4), label))] });

    [Fact]
    public void A_lane_is_called_by_its_heading_and_one_without_a_heading_by_its_code()
    {
        AssertReason("Kolom Kasubag Program tidak berisi simbol.", new(SopRule.LanesAreUsed, Pelaksana: "kasubag-program"), KelaraRenja.Sheet);
        AssertReason("Kolom arsiparis tidak berisi simbol.", new(SopRule.LanesAreUsed, Pelaksana: "arsiparis"), KelaraRenja.Sheet);
    }

    [Fact]
    public void What_was_found_is_quoted_with_where_it_stands()
    {
        AssertReason(
            "Baris 2 menyebut “Kec. Bangkala Barat”, bukan kantor ini.",
            new(SopRule.NoOtherOfficeIsNamed, KelaraRenja.Id(2), Cell: SheetText.Activity, Found: "Kec. Bangkala Barat"),
            KelaraRenja.Sheet);
        AssertReason(
            "Output baris 2 menyebut “RKA”, bukan dokumen SOP ini.",
            new(SopRule.NoOtherDocumentIsNamed, KelaraRenja.Id(2), Cell: SheetText.Output, Found: "RKA"),
            KelaraRenja.Sheet);
        AssertReason(
            "Unit pada lembar identitas menyebut “Kecamatan Berbek”, bukan kantor ini.",
            new(SopRule.NoOtherOfficeIsNamed, Cell: SheetText.Unit, Found: "Kecamatan Berbek"),
            KelaraRenja.Sheet);
    }

    [Fact]
    public void A_refusal_has_reason_and_advice_in_one() =>
        Assert.Equal(
            "Baris 1 bersimbol Mulai, padahal Mulai sudah ada di baris lain. Ganti simbolnya menjadi kegiatan; satu SOP hanya punya satu Mulai.",
            _words.Sentence(new SopProblem(SopRule.ThereIsExactlyOneStart, KelaraRenja.Id(1)), KelaraRenja.Sheet));

    private void AssertReason(string expected, SopProblem problem, SopDefinition sheet) => Assert.Equal(expected, _words.Reason(problem, sheet));
}
