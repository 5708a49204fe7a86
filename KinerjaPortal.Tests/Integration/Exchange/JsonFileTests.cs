using System.Text;
using System.Text.Json.Nodes;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>The portal's own file: people keep it, so what version 1 means never changes.</summary>
public sealed class JsonFileTests
{
    [Fact]
    public async Task It_is_written_as_version_1_has_always_been()
    {
        var sheet = SmallSop.Version.Definition with { SourceNote = "Contoh." };
        await Snapshot.VerifyAsync(Encoding.UTF8.GetString(Exchanged.File(SheetFormat.Json, sheet)), "SopFile");
    }

    [Fact]
    public void What_the_portal_does_not_know_is_told_with_its_place()
    {
        var file = FileOf(root =>
        {
            root["catatanSaya"] = "x";
            root["steps"]![1]!["warna"] = "merah";
            root["identity"]!["disahkanOleh"]!["gelar"] = "Drs.";
        });

        Assert.Equal(
            ["catatanSaya", "identity.disahkanOleh.gelar", "steps[1].warna"],
            Exchanged.Read(file, SmallSop.Version.Definition.Lanes).Remarks.Select(remark => remark.Subject));
    }

    [Fact]
    public void An_arrow_to_a_step_that_is_not_there_is_told_and_left_out()
    {
        var imported = Exchanged.Read(FileOf(root => root["flows"]![0]!["to"] = Guid.Empty.ToString()), SmallSop.Version.Definition.Lanes);

        Assert.Equal(ImportRemarkKind.FlowTargetUnknown, Assert.Single(imported.Remarks).Kind);
        Assert.Equal(4, imported.Sheet.Flows.Count);
    }

    [Fact]
    public void A_word_it_does_not_know_is_told()
    {
        var imported = Exchanged.Read(FileOf(root => root["steps"]![1]!["symbol"] = "segitiga"), SmallSop.Version.Definition.Lanes);

        Assert.Equal(new ImportRemark(ImportRemarkKind.WordUnknown, "segitiga", "steps[1].symbol"), Assert.Single(imported.Remarks));
        Assert.Equal(StepSymbol.Process, imported.Sheet.Steps[1].Symbol);
    }

    [Fact]
    public void A_file_says_what_a_step_must_have_only_where_its_office_said_so()
    {
        var file = FileOf(root => root["steps"]![1]!["requires"] = "tidak-ada");
        Assert.Equal([null, StepNeed.Nothing, null, null, null], Exchanged.Read(file, SmallSop.Version.Definition.Lanes).Sheet.Steps.Select(step => step.Need));

        var strange = Exchanged.Read(FileOf(root => root["steps"]![1]!["requires"] = "materai"), SmallSop.Version.Definition.Lanes);
        Assert.Equal(new ImportRemark(ImportRemarkKind.WordUnknown, "materai", "steps[1].requires"), Assert.Single(strange.Remarks));
        Assert.Null(strange.Sheet.Steps[1].Need);
    }

    [Fact]
    public void A_step_that_was_copied_with_its_id_becomes_a_step_of_its_own()
    {
        var imported = Exchanged.Read(FileOf(root => root["steps"]!.AsArray().Add(root["steps"]![1]!.DeepClone())), SmallSop.Version.Definition.Lanes);

        Assert.Equal(6, imported.Sheet.Steps.DistinctBy(step => step.Id).Count());
        Assert.Equal(SmallSop.Version.Steps[1].Id, imported.Sheet.Steps[1].Id);
    }

    internal static byte[] FileOf(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Exchanged.File(SheetFormat.Json, SmallSop.Version.Definition))!.AsObject();
        change(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
