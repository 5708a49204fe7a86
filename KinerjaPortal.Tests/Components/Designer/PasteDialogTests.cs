using Bunit;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing.Pasting;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Lanes;
using KinerjaPortal.Web.Features.Designer.Pasting;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Designer;

/// <summary>Whoever pastes a table sees what it is taken for before anything of it is on the sheet.</summary>
public sealed class PasteDialogTests : DrawnTab
{
    private const string Table = "No\tKegiatan\tKasubag\tCamat\tBiro Hukum\tKelengkapan\tWaktu\tOutput\n1\tMenyusun\tX\t\t\tData\t2 jam\tKonsep\n2\tMenilai\t\t◇\tX\tKonsep\tsecepatnya\tParaf\n3\tMengirim\t\t\tX\tParaf\t3x24 jam\tSurat";

    private readonly List<AddPost> _made = [];
    private IDialogReference _reference = null!;

    [Fact]
    public async Task Known_posts_are_proposed_and_an_unknown_one_has_to_be_said_before_anything_is_pasted()
    {
        var dialog = await DrawAsync();

        Assert.True(dialog.Find("[data-testid=tempel-kirim]").HasAttribute("disabled"));
        Assert.Contains("Belum dikenal", dialog.Find("[data-testid=tempel-pratinjau]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Baris \"2 Menilai\" punya lebih dari satu simbol; simbol di kolom \"Biro Hukum\" tidak ikut.",
                "Waktu \"secepatnya\" pada baris \"2 Menilai\" disimpan sebagai tulisan, tetapi belum dapat dihitung.",
                "Keputusan \"2 Menilai\" belum punya panah Tidak. Gambar sesudah ditempel.",
            ],
            Losses(dialog));
        Assert.Empty(_made);

        await dialog.ChooseAsync("tempel-pelaksana-2", ":luar");
        Assert.False(dialog.Find("[data-testid=tempel-kirim]").HasAttribute("disabled"));
        await dialog.Find("[data-testid=tempel-kirim]").ClickAsync();

        Assert.Equal([new AddPost("Biro Hukum", IsExternal: true)], _made);
        var pasted = Assert.IsType<PasteRows>((await _reference.Result)!.Data);
        var sheet = pasted.Apply(Sheet);
        Assert.Equal(["kasubag", "camat", "biro-hukum"], sheet.Steps.Skip(2).Take(3).Select(step => step.Pelaksana));
        Assert.Equal(["2 jam", "secepatnya", "3x24 jam"], sheet.Steps.Skip(2).Take(3).Select(step => step.MutuBaku.PrintedWaktu));
        Assert.Contains(new SopLane("biro-hukum", "Biro Hukum", IsExternal: true), sheet.Lanes);
    }

    [Fact]
    public async Task A_column_is_taken_for_something_else()
    {
        var dialog = await DrawAsync();

        await dialog.ChooseAsync("tempel-kolom-4", ColumnUse.None);

        Assert.Contains("Kolom \"Biro Hukum\" tidak dipakai.", Losses(dialog));
        Assert.Empty(dialog.FindAll("[data-testid=tempel-pelaksana-2]"));
        Assert.False(dialog.Find("[data-testid=tempel-kirim]").HasAttribute("disabled"));
    }

    private static IEnumerable<string> Losses(IRenderedComponent<MudDialogProvider> dialog) =>
        dialog.FindAll("[data-testid=tempel-hilang] li").Select(item => item.TextContent.Trim());

    private async Task<IRenderedComponent<MudDialogProvider>> DrawAsync()
    {
        _ = Popovers;
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(async () => _reference = await Services.GetRequiredService<IDialogService>().ShowAsync<PasteDialog>("Tempel tabel", new DialogParameters<PasteDialog>
        {
            { dialog => dialog.Pasted, PastedSheet.Read(null, Table, Sheet.Lanes) },
            { dialog => dialog.Sheet, Sheet },
            { dialog => dialog.Office, Office },
            { dialog => dialog.At, 2 },
            { dialog => dialog.OnAddPost, MakeAsync },
        }));
        return provider;
    }

    private Task<AddPostOutcome> MakeAsync(AddPost request)
    {
        _made.Add(request);
        return Task.FromResult<AddPostOutcome>(new AddPostOutcome.Added(Post("biro-hukum", request.Name, request.IsExternal)));
    }
}
