using FsCheck;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>What leaves the portal comes back the same, in each of the three files.</summary>
public sealed class RoundTripTests
{
    private static readonly Dictionary<string, LibrarySop> Library = SopLibraryReader.ReadAll().Sops.ToDictionary(sop => sop.Slug);

    public static TheoryData<SheetFormat> Formats => [.. Enum.GetValues<SheetFormat>()];

    public static TheoryData<string, SheetFormat> SixteenInEachFormat
    {
        get
        {
            var data = new TheoryData<string, SheetFormat>();
            foreach (var (slug, format) in Library.Keys.SelectMany(slug => Enum.GetValues<SheetFormat>().Select(format => (slug, format))))
            {
                data.Add(slug, format);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SixteenInEachFormat))]
    public void Each_of_the_sixteen_comes_back_the_same(string slug, SheetFormat format)
    {
        var sop = Library[slug];

        var imported = Exchanged.Read(Exchanged.File(format, sop.Definition, sop.DocumentType), sop.Definition.Lanes);

        SameSheet.Verify(sop.Definition, imported.Sheet);
        Assert.Equal(sop.DocumentType, imported.DocumentType);
        Assert.Empty(imported.Remarks);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_link_of_a_keterangan_comes_back_and_a_waktu_beyond_measure_does_not(SheetFormat format)
    {
        var sheet = SmallSop.Version.Definition;
        var linked = sheet with { Steps = [sheet.Steps[0] with { Keterangan = "SOP surat masuk", LinkedSopId = Guid.CreateVersion7() }, .. sheet.Steps.Skip(1)] };
        SameSheet.Verify(linked, Exchanged.Read(Exchanged.File(format, linked), sheet.Lanes).Sheet);

        var endless = sheet with { Steps = [sheet.Steps[0] with { MutuBaku = new("", new Waktu(99_999, WaktuUnit.Bulan), "") }, .. sheet.Steps.Skip(1)] };
        var imported = Exchanged.Read(Exchanged.File(format, endless), sheet.Lanes);
        Assert.Equal(0, imported.Sheet.Steps[0].MutuBaku.Waktu.Value);
        Assert.Equal([ImportRemarkKind.WaktuUnread], imported.Remarks.Select(remark => remark.Kind));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_step_must_have_comes_back(SheetFormat format)
    {
        var sheet = SmallSop.Version.Definition;
        StepNeed?[] needs = [null, StepNeed.Nothing, StepNeed.OutputFile, null, StepNeed.OutputFile];
        sheet = sheet with { Steps = [.. sheet.Steps.Zip(needs, (step, need) => step with { Need = need })] };

        SameSheet.Verify(sheet, Exchanged.Read(Exchanged.File(format, sheet), sheet.Lanes).Sheet);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_sheet_comes_back_the_same(SheetFormat format) => Check.QuickThrowOnFailure(
        Prop.ForAll(SopGraphs.Valid(), sheet =>
        {
            var imported = Exchanged.Read(Exchanged.File(format, sheet), sheet.Lanes);
            SameSheet.Verify(sheet, imported.Sheet);
            Assert.Empty(imported.Remarks);
        }));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Words_that_a_file_might_take_for_its_own_come_back(SheetFormat format)
    {
        var sheet = SmallSop.Version.Definition;
        string[] words = ["=1+1", "<b>&amp;\"'", "baris satu\nbaris dua", "_x0041_ dan 😀", "-", "12", "A1", "Ya", "{", "tab\tdi tengah"];
        sheet = sheet with
        {
            Identity = sheet.Identity with { Nomor = "=065/1", DasarHukum = [.. words], DisahkanOleh = new("Camat", "Nama", "19700101 199003 1 001", null) },
            SourceNote = words[1],
            Steps =
            [
                .. sheet.Steps.Select((step, row) => step with
                {
                    Number = words[row + 2],
                    Activity = words[row],
                    MutuBaku = step.MutuBaku with { Kelengkapan = words[row + 1], Output = words[row + 5] },
                    Keterangan = words[row + 3],
                    PelaksanaInferred = row == 2,
                    SourceText = words[row + 4],
                    SourceNote = row == 3 ? words[9] : null,
                }),
            ],
        };

        SameSheet.Verify(sheet, Exchanged.Read(Exchanged.File(format, sheet), sheet.Lanes).Sheet);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_draft_that_is_not_finished_comes_back_unfinished(SheetFormat format)
    {
        var sheet = SmallSop.Version.Definition;
        var steps = sheet.Steps;
        sheet = sheet with
        {
            Steps = [.. steps.Select(step => step with { Number = "", MutuBaku = new MutuBaku("", new Waktu(0, WaktuUnit.Jam), "") })],
            Flows = [new(steps[1].Id, steps[3].Id), new(steps[2].Id, steps[1].Id, FlowLabel.Tidak), new(steps[3].Id, steps[4].Id), new(steps[3].Id, steps[1].Id)],
        };

        SameSheet.Verify(sheet, Exchanged.Read(Exchanged.File(format, sheet), sheet.Lanes).Sheet);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void In_another_office_lanes_without_a_post_there_are_told(SheetFormat format)
    {
        var sheet = SmallSop.Version.Definition;

        var imported = Exchanged.Read(Exchanged.File(format, sheet), [new("plt-kasubag", "KASUBAG"), new("staf", "Staf Umum")]);

        Assert.Equal(["plt-kasubag", "staf", "sekretaris"], imported.Sheet.Lanes.Select(lane => lane.Pelaksana));
        Assert.Equal([new ImportRemark(ImportRemarkKind.LaneUnknown, "Sekretaris")], imported.Remarks);
        Assert.Equal(
            ["plt-kasubag", "staf", "sekretaris", "staf", "plt-kasubag"], imported.Sheet.Steps.Select(step => step.Pelaksana));
    }
}
