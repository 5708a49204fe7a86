using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;

namespace KinerjaPortal.Tests.Domain.Sops;

/// <summary>What copying leaves behind, what legitimately names others, and what a decision may say.</summary>
public sealed class SheetWordingTests
{
    [Theory]
    [InlineData("Penggandaan dokumen Renja Kec. Bangkala Barat dan pengarsipan", "Kec. Bangkala Barat")]
    [InlineData("Penggandaan dokumen Renja Kec.Bangkala", "Kec.Bangkala")]
    [InlineData("Penggandaan dokumen Renja Kec. Kelara Barat", "Kec. Kelara Barat")]
    [InlineData("Pengiriman Renja ke Kecamatan Berbek", "Kecamatan Berbek")]
    [InlineData("Penandatanganan Renja oleh Camat Berbek", "Camat Berbek")]
    [InlineData("Menyusun Renja Dinas Sosial", "Dinas Sosial")]
    [InlineData("Menyusun Renja Badan Keuangan Daerah untuk tahun berikut", "Badan Keuangan Daerah")]
    [InlineData("Menyusun Renja Biro Organisasi", "Biro Organisasi")]
    [InlineData("Menghimpun data Renja se-Kabupaten Nganjuk", "Kabupaten Nganjuk")]
    [InlineData("Menyusun Renja satpol pp balangan", "satpol pp balangan")]
    public void A_kegiatan_that_names_another_office_is_a_warning(string activity, string found) =>
        AssertFound(SopRule.NoOtherOfficeIsNamed, found, KelaraRenja.Saying(activity));

    [Theory]
    [InlineData("Penggandaan dokumen Renja Kec. Kelara Kab. Jeneponto")]
    [InlineData("Penandatanganan dokumen Renja Kecamatan oleh Camat")]
    [InlineData("Menyusun Renja Kecamatan Kelara Tahun 2027")]
    [InlineData("MENGGANDAKAN RENJA KECAMATAN DAN MENYERAHKANNYA KEPADA CAMAT UNTUK DITANDATANGANI")]
    [InlineData("Mengoreksi Renja bersama Dinas Sosial")]
    [InlineData("Menyampaikan Renja kepada Dinas PPKAD, lalu membawa tanda terima Dinas PPKAD")]
    [InlineData("Menyiapkan nota Dinas Renja")]
    [InlineData("Menyampaikan Renja ke Bappeda dan Satpol PP")]
    [InlineData("Menyampaikan Renja ke Dinas. Mengarsipkan salinannya")]
    public void The_own_office_and_those_that_something_goes_to_may_be_named(string activity) => Assert.Empty(KelaraRenja.Review(KelaraRenja.Saying(activity)));

    [Fact]
    public void An_office_that_an_external_post_stands_for_may_be_named()
    {
        var sheet = KelaraRenja.Saying("Membawa Renja ke meja Satpol PP Balangan");
        var other = KelaraRenja.Context.OtherOffices[1];
        var linked = KelaraRenja.Context with
        {
            Posts = [.. KelaraRenja.Context.Posts.Select(post => post.Code == "bappeda" ? post with { LinkedOpdId = other.Id } : post)],
        };

        AssertFound(SopRule.NoOtherOfficeIsNamed, "Satpol PP Balangan", sheet);
        Assert.Empty(SopReview.Of(sheet, linked));
    }

    [Fact]
    public void An_office_is_known_by_its_initials()
    {
        var context = KelaraRenja.Context with
        {
            Office = KelaraRenja.Office("dpkad", "Dinas Pengelolaan Keuangan dan Aset Daerah", "Keuangan Daerah", "Kabupaten Jeneponto"),
        };
        var sheet = KelaraRenja.Saying("Menyusun Renja Dinas PKAD") with
        {
            Identity = KelaraRenja.Sheet.Identity with { Unit = context.Office.Name },
        };

        Assert.DoesNotContain(SopReview.Of(sheet, context), problem => problem.StepId == KelaraRenja.Id(2) && problem.Rule == SopRule.NoOtherOfficeIsNamed);
    }

    [Fact]
    public void The_identity_sheet_of_a_copied_SOP_is_read_too() =>
        Assert.Equal(
            [
                new SopProblem(SopRule.NoOtherOfficeIsNamed, Cell: SheetText.Unit, Found: "Kecamatan Berbek"),
                new SopProblem(SopRule.NoOtherDocumentIsNamed, Cell: SheetText.Title, Found: "LPPD"),
            ],
            KelaraRenja.Review(KelaraRenja.Sheet with
            {
                Identity = KelaraRenja.Sheet.Identity with { Unit = "Kecamatan Berbek", Title = "Penyusunan LPPD" },
            }));

    [Theory]
    [InlineData("Mengundang Kadis untuk rapat Renja", "Kadis")]
    [InlineData("Menyampaikan Renja kepada Kepala Badan untuk memintakan persetujuan", "Kepala Badan")]
    public void The_head_of_another_kind_of_office_is_a_warning(string activity, string found) =>
        AssertFound(SopRule.NoHeadOfAnotherKindOfOfficeIsNamed, found, KelaraRenja.Saying(activity), KelaraRenja.Context with
        {
            Posts = [.. KelaraRenja.Context.Posts.Where(post => post.Code != "dinas-ppkad")],
        });

    [Theory]
    [InlineData("Mengundang para Kadis untuk rapat Renja")]
    [InlineData("Mengundang Kadis untuk rapat Renja")]
    public void Several_heads_are_those_of_others_and_so_is_one_where_a_post_stands_for_a_dinas(string activity) =>
        Assert.Empty(KelaraRenja.Review(KelaraRenja.Saying(activity)));

    [Theory]
    [InlineData("Menyampaikan Dokumen Renstra kepada Camat", "Renstra")]
    [InlineData("Menghimpun informasi lkpj dari masing-masing seksi", "lkpj")]
    [InlineData("Menyusun rencana strategis lima tahunan", "rencana strategis")]
    [InlineData("Menyusun Rencana Kerja dan Anggaran (RKA)", "Rencana Kerja dan Anggaran")]
    [InlineData("Menggandakan LAKIP", "LAKIP")]
    public void A_kegiatan_that_names_another_document_is_a_warning(string activity, string found) =>
        AssertFound(SopRule.NoOtherDocumentIsNamed, found, KelaraRenja.Saying(activity));

    [Fact]
    public void So_is_an_output_that_does() =>
        AssertFound(
            SopRule.NoOtherDocumentIsNamed,
            "RKA",
            KelaraRenja.With(2, step => step with { MutuBaku = step.MutuBaku with { Output = "Konsep RKA" } }));

    [Theory]
    [InlineData("Menyusun Renja dan menyelaraskannya dengan Renstra")]
    [InlineData("Menyusun rancangan awal berdasarkan dokumen Renstra")]
    [InlineData("Menyusun rencana kerja perangkat daerah")]
    [InlineData("Menyusun rencana kerja tim")]
    [InlineData("Menghimpun data kinerja")]
    public void The_own_document_and_what_it_is_made_from_may_be_named(string activity) =>
        Assert.DoesNotContain(KelaraRenja.Review(KelaraRenja.Saying(activity)), problem => problem.Rule == SopRule.NoOtherDocumentIsNamed);

    [Fact]
    public void The_kelengkapan_may_name_other_documents() =>
        Assert.Empty(KelaraRenja.Review(
            KelaraRenja.With(2, step => step with { MutuBaku = step.MutuBaku with { Kelengkapan = "DPA SKPD, Renstra SKPD, disposisi" } })));

    [Theory]
    [InlineData(DocumentType.Lkjip)]
    [InlineData(DocumentType.Lkj)]
    public void LKjIP_LAKIP_and_LKj_are_one_document(DocumentType type) =>
        Assert.DoesNotContain(
            SopReview.Of(KelaraRenja.Saying("Menggandakan LAKIP"), KelaraRenja.Context with { DocumentType = type }),
            problem => problem.StepId == KelaraRenja.Id(2) && problem.Cell == SheetText.Activity);

    [Fact]
    public void A_post_that_is_named_after_another_document_may_be_named() =>
        Assert.Empty(KelaraRenja.Review(KelaraRenja.Saying("Menyerahkan konsep kepada Tim LKjIP") with
        {
            Lanes = [new SopLane("camat", "Camat"), new SopLane("kasubag-program", "Tim LKjIP"), new SopLane("sekretaris-camat", "Sekretaris Camat")],
        }));

    [Theory]
    [InlineData("Membuat dokumen Renja")]
    [InlineData("Menyampaikan konsep Renja kepada Camat")]
    public void A_decision_that_neither_asks_nor_reviews_is_a_warning(string activity) =>
        Assert.Equal(
            [new SopProblem(SopRule.DecisionsAskOrReview, KelaraRenja.Id(3), Cell: SheetText.Activity)],
            KelaraRenja.Review(KelaraRenja.Saying(activity, row: 3)));

    [Theory]
    [InlineData("Memeriksa konsep Renja")]
    [InlineData("Meneliti konsep Renja")]
    [InlineData("Pengoreksian konsep Renja")]
    [InlineData("Menyetujui konsep Renja")]
    [InlineData("Menandatangani konsep Renja")]
    [InlineData("Mengesahkan konsep Renja")]
    [InlineData("Melakukan verifikasi konsep Renja")]
    [InlineData("Mereviu konsep Renja")]
    [InlineData("Apakah konsep Renja lengkap")]
    [InlineData("Konsep Renja lengkap?")]
    public void A_decision_asks_or_reviews(string activity) => Assert.Empty(KelaraRenja.Review(KelaraRenja.Saying(activity, row: 3)));

    private static void AssertFound(SopRule rule, string found, SopDefinition sheet, ReviewContext? context = null) =>
        Assert.Contains(
            SopReview.Of(sheet, context ?? KelaraRenja.Context),
            problem => problem.Rule == rule && problem.StepId == KelaraRenja.Id(2) && problem.Found == found);
}
