using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Sops;
using KinerjaPortal.Web.Features.Sops.Catalogue;
using KinerjaPortal.Web.Features.Sops.Identity;

namespace KinerjaPortal.Tests.Components.Sops;

public sealed class IdentitySheetTests : ShellBunitContext
{
    private static readonly string[] Boxes =
        ["Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan", "Peringatan", "Pencatatan dan Pendataan"];

    [Fact]
    public void Has_the_fields_and_the_six_boxes_in_the_official_order()
    {
        var sheet = Sheet(SopSamples.Renja);

        Assert.Equal(
            ["Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP"],
            sheet.FindAll("dt").Select(label => label.TextContent));
        Assert.Equal(Boxes, sheet.FindAll("h3").Select(title => title.TextContent));
    }

    [Fact]
    public void Shows_the_date_of_approval_where_the_source_prints_that_one() =>
        Assert.Equal(
            ["Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Pengesahan", "Disahkan oleh", "Nama SOP"],
            Sheet(SopSamples.Of("satpolpp-balangan-lakip")).FindAll("dt").Select(label => label.TextContent));

    [Fact]
    public void Loses_no_line_of_any_sheet() =>
        Assert.All(SopSamples.All, entry =>
        {
            var identity = entry.Version.Identity;
            var words = Sheet(entry).Nodes.Select(node => node.TextContent).Aggregate(string.Concat);

            Assert.All(
                [
                    .. identity.DasarHukum, .. identity.KualifikasiPelaksana, .. identity.Keterkaitan,
                    .. identity.Peralatan, .. identity.Peringatan, .. identity.Pencatatan, identity.Title, .. identity.Unit.Split(", "),
                    .. new[]
                    {
                        identity.Nomor, identity.TanggalPembuatan, identity.TanggalRevisi, identity.TanggalEfektif, identity.TanggalPengesahan,
                        identity.DisahkanOleh.Jabatan, identity.DisahkanOleh.Nama, identity.DisahkanOleh.Pangkat, identity.DisahkanOleh.Nip,
                    }.OfType<string>(),
                ],
                line => Assert.Contains(line, words, StringComparison.Ordinal));
        });

    [Fact]
    public void Says_of_every_blank_that_the_source_has_none_where_the_header_is_missing()
    {
        var sheet = Sheet(SopSamples.BerbekLkjip);

        var blanks = sheet.FindAll("[data-blank]");
        Assert.Equal(5 + Boxes.Length, blanks.Count);
        Assert.All(blanks, blank => Assert.Equal("tidak ada dalam sumber", blank.Children[1].TextContent));
        Assert.All(blanks, blank => Assert.False(blank.Children[1].HasAttribute("class")));
        Assert.Equal("Penyusunan LKjIP", sheet.Find("dl .field:last-child dd").TextContent.Trim());
    }

    [Fact]
    public void A_draft_of_the_office_has_no_source_that_could_lack_anything()
    {
        var sheet = Render<IdentitySheet>(p => p.Add(s => s.Identity, SopSamples.BerbekLkjip.Version.Identity).Add(s => s.IsDraft, true));

        var blanks = sheet.FindAll("[data-blank]");
        Assert.NotEmpty(blanks);
        Assert.All(blanks, blank => Assert.Equal("kosong", blank.Children[1].TextContent));
    }

    [Fact]
    public void A_field_left_blank_on_the_sheet_is_a_dash_to_the_eye_and_a_word_to_the_ear()
    {
        var blank = Assert.Single(Sheet(SopSamples.Renja).FindAll("[data-blank]"));

        Assert.Equal("—", blank.Children[0].TextContent);
        Assert.Equal(("kosong", "kp-visually-hidden"), (blank.Children[1].TextContent, blank.Children[1].ClassName));
    }

    [Fact]
    public void Says_before_the_sheet_what_the_source_lacks_and_how_many_executors_are_inferred()
    {
        var remarks = Render<SourceRemarks>(p => p.Add(r => r.Entry, SopSamples.Renja)).Find("[role=note]").TextContent;

        Assert.Contains("Baris 1 sampai 7 tidak ada dalam sumber", remarks, StringComparison.Ordinal);
        Assert.Contains("Pelaksana 7 dari 7 langkah disimpulkan, perlu dikonfirmasi.", remarks, StringComparison.Ordinal);
    }

    private IRenderedComponent<IdentitySheet> Sheet(SopEntry entry) =>
        Render<IdentitySheet>(p => p.Add(s => s.Identity, entry.Version.Identity));
}
