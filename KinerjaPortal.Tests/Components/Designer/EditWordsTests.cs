using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Arrows;
using KinerjaPortal.Domain.Sops.Editing.Cells;
using KinerjaPortal.Domain.Sops.Editing.Lanes;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Web.Features.Designer;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Panels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Tests.Components.Designer;

/// <summary>What a screen reader says of what moved where.</summary>
public sealed class EditWordsTests : DrawnTab
{
    public static TheoryData<SheetEdit, string> Said => new()
    {
        { new MoveStep(Row(4), "sekretaris", 3), "Baris 4 dipindah ke kolom Sekretaris." },
        { new MoveStep(Row(4), "staf", 1), "Baris 4 dipindah ke urutan 2." },
        { new MoveStep(Row(4), "kasubag", 1), "Baris 4 dipindah ke kolom Kasubag, urutan 2." },
        { new ConnectSteps(Row(3), Row(5), FlowLabel.Ya), "Panah dari 3 ke 5, Ya." },
        { new ConnectSteps(Row(2), Row(5)), "Panah dari 2 ke 5." },
        { new RemoveArrow(Row(3), Row(2), FlowLabel.Tidak), "Panah dari 3 ke 2 dihapus." },
        { new MoveArrowEnd(Row(3), Row(2), FlowLabel.Tidak, ArrowEnd.Head, Row(1)), "Panah dari 3 ke 2 sekarang dari 3 ke 1." },
        { new MoveSteps([Row(2), Row(4)], 0, -1), "Baris 2, 4 dipindah bersama ke urutan 1, 3." },
        { new MoveSteps([Row(2), Row(4)], 1, 0), "Baris 2, 4 dipindah bersama ke kolom Sekretaris." },
        { new InsertStep(2, Guid.NewGuid(), StepSymbol.Process, "staf"), "Baris 3 ditambahkan di kolom Staf." },
        { new RemoveSteps([Row(2), Row(4)]), "Baris 2, 4 dihapus." },
        { new ChangeSymbol(Row(2), StepSymbol.Decision), "Simbol baris 2 menjadi Keputusan." },
        { new ChangeCell(Row(2), SheetCell.Output, "Konsep"), "Output baris 2 diubah." },
        { new ChangeNeed(Row(2), StepNeed.OutputFile), "Baris 2 sebelum selesai: Wajib ada berkas hasil." },
        { new ChangeWaktu(Row(2), new Waktu(5, WaktuUnit.Menit)), "Waktu baris 2: 5 menit." },
        { new RemoveLane("staf", "kasubag"), "Kolom Staf dihapus, langkahnya dipindah ke Kasubag." },
        { new MoveLane("sekretaris", 0), "Kolom Sekretaris sekarang ke-1 dari 3." },
        { new ChangeLane("staf", new SopLane("camat", "Camat")), "Kolom Staf menjadi Camat." },
    };

    [Theory]
    [MemberData(nameof(Said), DisableDiscoveryEnumeration = true)]
    public void Every_edit_is_said_in_a_sentence(SheetEdit edit, string sentence)
    {
        var done = new EditDone(edit, Sheet, edit.Apply(Sheet));

        Assert.NotSame(done.Before, done.After);
        Assert.Equal(sentence, Words.Of(done));
        Assert.Equal($"Diurungkan: {sentence}", Words.Of(done with { Turn = EditTurn.Undone }));
    }

    /// <summary>An edit that is added later must be given its words too.</summary>
    [Fact]
    public void No_edit_is_without_words()
    {
        var said = File.ReadAllText(Path.Combine(Support.Repository.Root, "KinerjaPortal.Web/Features/Designer/Panels/EditWords.cs"));

        Assert.All(
            typeof(SheetEdit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SheetEdit))),
            type => Assert.Contains($" {type.Name} ", said.Replace("=>", " =>", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private EditWords Words => new(Services.GetRequiredService<IStringLocalizer<DesignerText>>());
}
