using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.SopLibrary;

namespace KinerjaPortal.Tests.Integration.SopLibrary;

/// <summary>The library says what the sources say, row by row: the sources are parsed here a second time, independently.</summary>
public sealed partial class SopLibraryAgainstSourcesTests
{
    private static readonly LibraryContents Library = SopLibraryReader.ReadAll();
    private static readonly IReadOnlyList<SourceSheet> Sources = [.. SourceSheet.All()];

    /// <summary>The sheets in the order in which the sources print them, with the rows they print.</summary>
    private static readonly (string Slug, int Rows)[] Expected =
    [
        ("kesbangpol-mura-renstra", 7),
        ("kesbangpol-mura-renja", 7),
        ("kesbangpol-mura-ppas", 14),
        ("kesbangpol-mura-rka", 14),
        ("kesbangpol-mura-dpa", 14),
        ("kesbangpol-mura-lkpj", 12),
        ("kesbangpol-mura-lppd", 12),
        ("kesbangpol-mura-lkjip", 12),
        ("kec-kelara-renja", 15),
        ("kec-kelara-renstra", 15),
        ("kec-kelara-rka", 12),
        ("kec-kelara-lkjip", 12),
        ("biro-organisasi-kalbar-lkj", 8),
        ("satpolpp-balangan-lakip", 11),
        ("kec-berbek-lppd", 12),
        ("kec-berbek-lkjip", 12),
    ];

    public static TheoryData<string> Slugs => [.. Expected.Select(sheet => sheet.Slug)];

    [Fact]
    public void There_are_sixteen_SOPs_with_189_rows()
    {
        Assert.Equal(Expected.Select(sheet => sheet.Slug).Order(StringComparer.Ordinal), Library.Sops.Select(sop => sop.Slug));
        Assert.Equal(Expected.Select(sheet => sheet.Rows), Sources.Select(sheet => sheet.Rows.Count));
        Assert.Equal(189, Library.Sops.Sum(sop => sop.Definition.Steps.Count));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_row_is_the_sources_own_text_with_nothing_mended_but_spelling(string slug)
    {
        var source = SourceOf(slug);

        Assert.All(Paired(slug), pair =>
        {
            var (row, step) = pair;
            Assert.Equal(
                (row.Number.TrimEnd('.'), Mended.Text(row.Activity), Mended.Text(row.Kelengkapan), Mended.Text(row.Output), Mended.Text(row.Keterangan)),
                (step.Number, step.Activity, step.MutuBaku.Kelengkapan, step.MutuBaku.Output, step.Keterangan ?? string.Empty));
            Assert.Equal(row.Waktu, step.MutuBaku.Waktu.ToString(), ignoreCase: true);
            Assert.Equal(Mended.Text(row.AsPrinted) == row.AsPrinted ? null : row.AsPrinted, step.SourceText);
        });
        Assert.Equal(source.Rows.Count, Of(slug).Definition.Steps.Count);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Lanes_are_the_sources_columns_in_the_sources_order(string slug)
    {
        var lanes = Of(slug).Definition.Lanes;

        Assert.Equal(SourceOf(slug).Lanes, lanes.Select(lane => lane.Heading));
        Assert.All(lanes, lane => Assert.Equal(NotLetters().Replace(lane.Heading.ToLowerInvariant(), "-"), lane.Pelaksana));
        Assert.All(lanes, lane => Assert.Equal(lane.Heading is "Bappeda / Tim" or "Bappeda" or "Dinas PPKAD", lane.IsExternal));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_row_stands_in_the_column_that_the_source_gives_and_is_marked_as_inferred_where_it_gives_none(string slug)
    {
        var lanes = Of(slug).Definition.Lanes.Select(lane => lane.Pelaksana).ToList();

        Assert.All(Paired(slug), pair =>
        {
            var (row, step) = pair;
            var given = row.Marks.Keys.Select(lane => lanes[lane]).ToList();
            if (Contradictions.Contains((slug, step.Number)))
            {
                Assert.DoesNotContain(step.Pelaksana, given);
                Assert.True(step.PelaksanaInferred);
                Assert.NotNull(step.SourceNote);
            }
            else
            {
                Assert.Equal(given.Count == 0, step.PelaksanaInferred);
                Assert.True(given.Count == 0 || given[0] == step.Pelaksana, $"{slug} {step.Number} is not in {given.FirstOrDefault()}");
            }
        });
    }

    /// <summary>Where the mark and the sentence disagree, or the mark is the label of an arrow, the sentence was followed.</summary>
    private static readonly HashSet<(string Slug, string Number)> Contradictions =
    [
        ("kec-kelara-rka", "8"),
        ("kec-berbek-lppd", "8"),
        ("kec-berbek-lkjip", "8"),
    ];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_word_of_the_identity_sheet_stands_in_the_source(string slug)
    {
        var sop = Of(slug);
        var source = HeaderText(SourceSheet.Text(sop.SourceFile));
        var identity = sop.Definition.Identity;
        string?[] given =
        [
            identity.Title,
            identity.Nomor,
            identity.TanggalPembuatan,
            identity.TanggalRevisi,
            identity.TanggalEfektif,
            identity.TanggalPengesahan,
            identity.DisahkanOleh.Jabatan,
            identity.DisahkanOleh.Nama,
            identity.DisahkanOleh.Nip,
            identity.DisahkanOleh.Pangkat,
            .. identity.DasarHukum,
            .. identity.KualifikasiPelaksana,
            .. identity.Keterkaitan,
            .. identity.Peralatan,
            .. identity.Peringatan,
            .. identity.Pencatatan,
        ];

        Assert.All(given.OfType<string>(), text => Assert.Contains(text, source, StringComparison.Ordinal));
        Assert.All(identity.Unit.Split(", "), part => Assert.Contains(part, source, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("kesbangpol-mura-renstra", 8, 7, 8, 8, 3, 9)]
    [InlineData("kec-kelara-renja", 7, 3, 3, 4, 3, 5)]
    [InlineData("kec-kelara-renstra", 7, 4, 3, 5, 4, 3)]
    [InlineData("kec-kelara-rka", 11, 2, 3, 4, 1, 2)]
    [InlineData("kec-kelara-lkjip", 9, 2, 3, 5, 1, 2)]
    [InlineData("biro-organisasi-kalbar-lkj", 2, 2, 3, 3, 1, 1)]
    [InlineData("satpolpp-balangan-lakip", 4, 3, 1, 5, 1, 1)]
    [InlineData("kec-berbek-lppd", 0, 0, 0, 0, 0, 0)]
    [InlineData("kec-berbek-lkjip", 0, 0, 0, 0, 0, 0)]
    public void The_six_boxes_are_transcribed_whole(
        string slug, int dasarHukum, int kualifikasi, int keterkaitan, int peralatan, int peringatan, int pencatatan)
    {
        var identity = Of(slug).Definition.Identity;

        Assert.Equal(
            (dasarHukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan),
            (identity.DasarHukum.Count, identity.KualifikasiPelaksana.Count, identity.Keterkaitan.Count,
             identity.Peralatan.Count, identity.Peringatan.Count, identity.Pencatatan.Count));
    }

    [Fact]
    public void The_eight_SOPs_of_Musi_Rawas_share_one_identity_sheet()
    {
        var sheets = Library.Sops.Where(sop => sop.OpdCode == "kesbangpol-mura").Select(sop => sop.Definition.Identity).ToList();

        Assert.Equal(8, sheets.Count);
        Assert.All(sheets, sheet => Assert.Equivalent(sheets[0], sheet, strict: true));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_SOP_can_be_run(string slug) => Assert.Empty(SopGraphCheck.Check(Of(slug).Definition));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_cycle_starts_at_the_first_row_and_ends_at_the_last(string slug)
    {
        var steps = Of(slug).Definition.Steps;

        Assert.Equal(StepSymbol.Start, steps[0].Symbol);
        Assert.Equal(StepSymbol.End, steps[^1].Symbol);
        Assert.All(steps.Skip(1).SkipLast(1), step => Assert.True(step.Symbol is StepSymbol.Process or StepSymbol.Decision));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Without_a_Tidak_the_rows_are_done_in_the_order_in_which_they_are_printed(string slug)
    {
        var definition = Of(slug).Definition;

        Assert.Equal(
            definition.Steps.Zip(definition.Steps.Skip(1), (step, next) => (step.Id, next.Id)),
            definition.Flows.Where(flow => flow.Label != FlowLabel.Tidak).Select(flow => (flow.From, flow.To)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Reviews_are_decisions(string slug)
    {
        var steps = Of(slug).Definition.Steps;
        var reviews = steps.Where(step => Review().IsMatch(step.Activity) || (slug, step.Number) == ("satpolpp-balangan-lakip", "9"));

        Assert.Equal(reviews, steps.Where(step => step.Symbol == StepSymbol.Decision));
    }

    [Theory]
    [InlineData("kesbangpol-mura-renstra", "9", "8")]
    [InlineData("kesbangpol-mura-renja", "9", "8")]
    [InlineData("kesbangpol-mura-ppas", "9", "8")]
    [InlineData("kesbangpol-mura-rka", "9", "8")]
    [InlineData("kesbangpol-mura-dpa", "9", "8")]
    [InlineData("kesbangpol-mura-lkpj", "7", "6")]
    [InlineData("kesbangpol-mura-lppd", "7", "6")]
    [InlineData("kesbangpol-mura-lkjip", "7", "6")]
    [InlineData("kec-kelara-renja", "9", "8")]
    [InlineData("kec-kelara-renstra", "9", "8")]
    [InlineData("kec-kelara-rka", "7", "6")]
    [InlineData("kec-kelara-lkjip", "7", "6")]
    [InlineData("biro-organisasi-kalbar-lkj", "5", "4")]
    [InlineData("satpolpp-balangan-lakip", "7", "6", "9", "6")]
    [InlineData("kec-berbek-lppd", "8", "7", "12", "8", "13", "12")]
    [InlineData("kec-berbek-lkjip", "8", "7", "12", "8", "13", "12")]
    public void Tidak_sends_back_to_where_the_text_says(string slug, params string[] fromAndTo)
    {
        var definition = Of(slug).Definition;
        var numbers = definition.Steps.ToDictionary(step => step.Id, step => step.Number);

        Assert.Equal(
            fromAndTo,
            definition.Flows.Where(flow => flow.Label == FlowLabel.Tidak).SelectMany(flow => new[] { numbers[flow.From], numbers[flow.To] }));
    }

    [Theory]
    [InlineData("kesbangpol-mura-renstra")]
    [InlineData("kesbangpol-mura-renja")]
    public void A_sheet_whose_first_rows_are_lost_says_so_and_invents_none(string slug)
    {
        var definition = Of(slug).Definition;

        Assert.Equal("8", definition.Steps[0].Number);
        Assert.StartsWith("Baris 1 sampai 7 tidak ada dalam sumber", definition.SourceNote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kesbangpol-mura-renja", "10", "Dokumen Renstra")]
    [InlineData("kesbangpol-mura-ppas", "4", "Mengundang Kadis")]
    [InlineData("kesbangpol-mura-rka", "14", "SPKAD")]
    [InlineData("kesbangpol-mura-lkpj", "4", "informasi renja")]
    [InlineData("kesbangpol-mura-lppd", "4", "informasi renja")]
    [InlineData("kesbangpol-mura-lkjip", "4", "informasi renja")]
    [InlineData("kec-kelara-renja", "13", "Kec. Bangkala Barat")]
    [InlineData("kec-kelara-renstra", "1", "SOP surat masuk/keluar")]
    [InlineData("kec-kelara-lkjip", "5", "Konsep anggaran")]
    [InlineData("biro-organisasi-kalbar-lkj", "7", "Gubernur")]
    [InlineData("satpolpp-balangan-lakip", "8", "Kepala Dinas")]
    [InlineData("kec-berbek-lppd", "14", "terkait yang")]
    public void An_oddity_of_content_stays_and_carries_a_note(string slug, string number, string oddity)
    {
        var step = Of(slug).Definition.Steps.First(step => step.Number == number);

        Assert.Contains(oddity, $"{step.Activity} {step.MutuBaku.Kelengkapan} {step.MutuBaku.Output}", StringComparison.Ordinal);
        Assert.NotNull(step.SourceNote);
    }

    private static LibrarySop Of(string slug) => Library.Sops.Single(sop => sop.Slug == slug);

    private static SourceSheet SourceOf(string slug)
    {
        var sheet = Sources[Array.FindIndex(Expected, sheet => sheet.Slug == slug)];
        Assert.Equal(sheet.SourceFile, Of(slug).SourceFile);
        return sheet;
    }

    private static IEnumerable<(SourceRow Row, SopStep Step)> Paired(string slug) => SourceOf(slug).Rows.Zip(Of(slug).Definition.Steps);

    /// <summary>
    /// The text line by line, then once more with the first cells only: in one source an item goes on, over a page break,
    /// in the first cell of the next line.
    /// </summary>
    private static string HeaderText(string source) =>
        Plain(source) + "\n" + Plain(string.Join('\n', source.Split('\n').Select(line => line.Split('\t')[0])));

    private static string Plain(string text) => Blanks().Replace(Tags().Replace(text, " "), " ");

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("[^a-z]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotLetters();

    [GeneratedRegex("^(Mengoreksi|Mereviu|Memeriksa) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Review();
}
