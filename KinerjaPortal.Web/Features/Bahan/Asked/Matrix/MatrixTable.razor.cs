using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Matrix;

/// <summary>The matrix. A cell that changes before the reader's eyes is outlined, as a card is that moves on the board.</summary>
public sealed partial class MatrixTable
{
    private readonly HashSet<Guid> _changed = [];
    private Dictionary<Guid, BahanItem>? _drawn;

    [Parameter, EditorRequired]
    public required BahanMatrix Matrix { get; set; }

    [Parameter, EditorRequired]
    public required Situation Situation { get; set; }

    /// <summary>What the table is, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [Parameter]
    public EventCallback<BahanItem> OnOpen { get; set; }

    [Inject]
    private IStringLocalizer<AskedText> Text { get; set; } = null!;

    [Inject]
    private IStringLocalizer<CycleText> CycleWords { get; set; } = null!;

    [Inject]
    private OfficeTime Time { get; set; } = null!;

    [Inject]
    private WorkingTimeWords Work { get; set; } = null!;

    private BahanStateWords States => new(Text, Time, Work);

    protected override void OnParametersSet()
    {
        var items = Matrix.Items.ToDictionary(item => item.Id);
        if (_drawn is { } before)
        {
            // Only what was seen to stand otherwise has changed: a page that opens outlines nothing.
            _changed.UnionWith(items.Values.Where(item => !before.TryGetValue(item.Id, out var was) || IsOther(was, item)).Select(item => item.Id));
        }

        _drawn = items;
    }

    private static bool IsOther(BahanItem was, BahanItem item) => (was.Status, was.Versions.Count) != (item.Status, item.Versions.Count);

    private bool IsOptional(int column) => Matrix.Rows.All(row => row.Cells[column] is not { Asked.Required: true });

    private string Holder(string post) => new StepWords(CycleWords).Names(Situation.Office.HoldersOf(post, Situation.Now));
}
