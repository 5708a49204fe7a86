using System.Globalization;
using System.Text;
using KinerjaPortal.Infrastructure.Exchange;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>A file that was made to be dear to read is refused with a sentence, and costs no more than a large honest one.</summary>
public sealed class HostileImportTests
{
    private const string Model = "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly byte[] OneStep = Bpmn("<task id='t' name='Menyusun'/>");

    [Fact]
    public void Lanes_in_lanes_without_end_are_refused()
    {
        const int Levels = 30_000;
        var lanes = new StringBuilder("<laneSet>");
        for (var level = 0; level < Levels; level++)
        {
            lanes.Append(CultureInfo.InvariantCulture, $"<lane id='a{level}'><flowNodeRef>t</flowNodeRef></lane><lane id='b{level}'><childLaneSet>");
        }

        lanes.Insert(lanes.Length, "</childLaneSet></lane>", Levels).Append("</laneSet>");

        Assert.IsType<ImportRefusal.TooComplex>(Exchanged.Refusal(Bpmn($"{lanes}<task id='t'/>")));
    }

    /// <summary>What collects the words of an element goes down by recursion: deep enough, it would end the whole portal.</summary>
    [Fact]
    public void Words_that_lie_deep_enough_to_overflow_the_stack_are_refused()
    {
        var deep = new StringBuilder().Insert(0, "<a>", 200_000).Append('x').Insert(600_001, "</a>", 200_000);

        Assert.IsType<ImportRefusal.TooComplex>(Exchanged.Refusal(Bpmn($"<task id='t'><documentation>{deep}</documentation></task>")));
    }

    [Fact]
    public void More_elements_than_any_process_has_are_refused() => Assert.IsType<ImportRefusal.TooComplex>(
        Exchanged.Refusal(Bpmn($"<task id='t'>{new StringBuilder().Insert(0, "<a/>", ImportLimits.Parts)}</task>")));

    [Fact]
    public void A_chain_of_two_thousand_gateways_behind_two_thousand_tasks_is_read_or_refused()
    {
        var process = new StringBuilder();
        for (var i = 0; i < 900; i++)
        {
            process.Append(CultureInfo.InvariantCulture, $"<task id='t{i}'/><exclusiveGateway id='g{i}'/><sequenceFlow id='f{i}' sourceRef='t{i}' targetRef='g0'/>");
            process.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='h{i}' sourceRef='g{i}' targetRef='g{i + 1}'/>");
        }

        Assert.IsType<ImportRefusal.TooManyRows>(Exchanged.Refusal(Bpmn($"{process}<task id='g900'/>")));
    }

    [Fact]
    public void What_is_left_out_is_told_as_far_as_a_person_reads_and_then_counted()
    {
        var notes = new StringBuilder().Insert(0, "<property name='data'/>", 5_000);

        var remarks = Exchanged.Read(Bpmn($"<task id='t' name='Menyusun'/>{notes}")).Remarks;

        Assert.Equal(ImportLimits.Remarks + 1, remarks.Count);
        Assert.Equal(ImportRemarkKind.More, remarks[^1].Kind);
        Assert.InRange(int.Parse(remarks[^1].Subject, CultureInfo.InvariantCulture), 4_800, 4_900);
    }

    [Theory]
    [InlineData("steps", "{}", typeof(ImportRefusal.TooManyRows))]
    [InlineData("Lanes", "{}", typeof(ImportRefusal.TooManyLanes))]
    [InlineData("flows", "{}", typeof(ImportRefusal.TooManyFlows))]
    public void A_list_of_JSON_longer_than_a_sheet_is_refused_before_anything_is_made_of_it(string list, string item, Type refusal)
    {
        var items = string.Join(',', Enumerable.Repeat(item, 100_000));

        Assert.IsType(refusal, Exchanged.Refusal(Json($"\"{list}\": [{items}]")));
    }

    [Fact]
    public void JSON_of_a_million_unknown_values_is_refused() =>
        Assert.IsType<ImportRefusal.TooComplex>(Exchanged.Refusal(Json($"\"lain\": [{string.Join(',', Enumerable.Repeat("0", 1_000_000))}]")));

    [Fact]
    public void JSON_in_JSON_without_end_is_refused() => Assert.IsType<ImportRefusal.TooComplex>(
        Exchanged.Refusal(Json($"\"lain\": {new string('[', 100_000)}{new string(']', 100_000)}")));

    /// <summary>Each sheet is small, and the workbook has it ten thousand times.</summary>
    [Fact]
    public void A_workbook_that_names_one_large_sheet_over_and_over_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 600).Select(row => string.Create(CultureInfo.InvariantCulture, $"<row r='{row}'>{new string(' ', 10_000)}</row>")));
        var sheets = string.Concat(Enumerable.Range(1, 10_000).Select(sheet => $"<sheet name='S{sheet}' r:id='r2'/>"));
        var content = WorkbookFile.Zip(
            ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns:r='{Relationships}'><sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r2\" Type=\"{Relationships}/worksheet\" Target=\"sheet1.xml\"/></Relationships>"),
            ("xl/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"));

        Assert.IsType<ImportRefusal.UnpacksTooLarge>(Exchanged.Refusal(content));
    }

    [Fact]
    public void Nothing_is_read_on_for_somebody_who_has_left()
    {
        using var left = new CancellationTokenSource();
        left.Cancel();
        var dear = Bpmn($"<task id='t'>{new StringBuilder().Insert(0, "<a/>", 5_000)}</task>");

        Assert.Throws<OperationCanceledException>(() => SopImport.Read(dear, "sop.bpmn", Exchanged.OfficeName, [], gone: left.Token));
    }

    [Fact]
    public void A_file_that_takes_too_dearis_given_up()
    {
        var dear = Bpmn($"<task id='t'>{new StringBuilder().Insert(0, "<a/>", 5_000)}</task>");

        Assert.IsType<ImportResult.Read>(SopImport.Read(OneStep, "sop.bpmn", Exchanged.OfficeName, [], clock: new SlowClock()));
        Assert.Equal(
            new ImportResult.Refused(new ImportRefusal.TooComplex()),
            SopImport.Read(dear, "sop.bpmn", Exchanged.OfficeName, [], clock: new SlowClock()));
    }

    private static byte[] Bpmn(string process) => Encoding.UTF8.GetBytes($"<definitions {Model}><process id='p'>{process}</process></definitions>");

    private static byte[] Json(string more) => Encoding.UTF8.GetBytes($"{{\"format\": \"kinerjaportal-sop\", \"version\": 1, {more}}}");

    /// <summary>A quarter of a minute goes by each time it is looked at.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private long _looked;

        public override long GetTimestamp() => Interlocked.Increment(ref _looked) * 15 * TimestampFrequency;
    }
}
