using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Flowcharts.Pages;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Simulations;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Domain.Sops.Versions;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Sops;

/// <summary>A draft may be anything while it is drawn, and nothing that shows it may break on it.</summary>
public sealed class BareSheetTests
{
    private static readonly SopDefinition Whole = SmallSop.Version.Definition;

    private static readonly Dictionary<string, SopDefinition> Sheets = new()
    {
        ["nothing"] = Whole with { Lanes = [], Steps = [], Flows = [] },
        ["columns only"] = Whole with { Steps = [], Flows = [] },
        ["rows without columns"] = Whole with { Lanes = [], Steps = [.. Whole.Steps.Select(step => step with { Pelaksana = "" })] },
        ["rows in a column that is not there"] = Whole with { Lanes = [.. Whole.Lanes.Skip(1)] },
        ["empty cells"] = Whole with { Steps = [.. Whole.Steps.Select(Emptied)] },
        ["signs that are no text"] = Whole with { Steps = [.. Whole.Steps.Select(step => step with { Activity = "a\u0000\u000B\u001F\uD83D z" })] },
        ["arrows to rows that are not there"] = Whole with { Steps = [.. Whole.Steps.Skip(2)] },
    };

    public static TheoryData<string> Names => [.. Sheets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_drawn_and_paged(string name)
    {
        SwimlaneLayout.Draw(Sheets[name], SheetMetrics.Desk);
        Assert.All(Paper.All, paper => PageLayout.Draw(Sheets[name], paper));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_judged_simulated_compared_and_mapped(string name)
    {
        var office = new Opd(Guid.NewGuid(), "kantor-uji", "Kantor Uji", "Kantor Uji", "Kabupaten Uji", ZonaWaktu.Wib);
        var calendar = new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, [], []);
        var sheet = Sheets[name];

        SopReview.Of(sheet, new ReviewContext(office, [], DocumentType.Renja, []));
        SopSimulation.Run(sheet, calendar, new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(7)));
        Assert.Empty(SopComparison.Of(sheet, sheet).Changes);
        SopComparison.Of(Whole, sheet);
        SopComparison.Of(sheet, Whole);
        RowMapping.Propose(Whole, sheet);
        RowMapping.Propose(sheet, Whole);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_stored_and_written_as_every_file(string name)
    {
        SopDefinitionJson.Read(SopDefinitionJson.Write(Sheets[name]));
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            using var file = SopExport.Write(format, Sheets[name], DocumentType.Renja);
            Assert.True(file.Length > 0);
        }
    }

    private static SopStep Emptied(SopStep step) =>
        step with { Number = "", Activity = "", Keterangan = null, MutuBaku = new MutuBaku("", new Waktu(0, WaktuUnit.Hari), "") };
}
