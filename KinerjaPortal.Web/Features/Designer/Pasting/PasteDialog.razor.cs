using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Domain.Sops.Editing.Pasting;
using KinerjaPortal.Domain.Sops.Editing.Rows;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Web.Features.Designer.Lanes;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Web.Features.Designer.Pasting;

/// <summary>Asks what a pasted table means, and closes with the edit that puts it on the sheet. Posts that are new are made when it is confirmed, and not before.</summary>
public sealed partial class PasteDialog
{
    // No code of a post has a colon.
    private const string NewPost = ":baru";
    private const string OutsidePost = ":luar";

    private const int MostLosses = 60;
    private const int MostLetters = 80;

    private readonly Dictionary<string, string> _choices = [];
    private PastedSheet _pasted = null!;
    private string? _refusal;
    private bool _sending;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public required PastedSheet Pasted { get; set; }

    [Parameter, EditorRequired]
    public required SopDefinition Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Office Office { get; set; }

    /// <summary>The row above which it is put.</summary>
    [Parameter]
    public int At { get; set; }

    [Parameter, EditorRequired]
    public required Func<AddPost, Task<AddPostOutcome>> OnAddPost { get; set; }

    private IReadOnlyList<PasteLoss> Losses => _pasted.Losses;

    private bool IsReady => _pasted.Rows.Count is > 0 and <= SheetSize.MaxRows && _pasted.Lanes.All(_choices.ContainsKey);

    protected override void OnInitialized() => Show(Pasted);

    private void Show(PastedSheet pasted)
    {
        _pasted = pasted;
        foreach (var lane in pasted.Lanes.Where(lane => !_choices.ContainsKey(lane)))
        {
            if (PastedSheet.PostOf(lane, Sheet.Lanes, Office.Posts) is { } code)
            {
                _choices[lane] = code;
            }
        }
    }

    private void Change(int column, ColumnUse use) => Show(_pasted.With(column, use));

    private void Choose(string lane, string? choice)
    {
        if (choice is not null)
        {
            _choices[lane] = choice;
        }
    }

    private async Task PasteAsync()
    {
        (_sending, _refusal) = (true, null);
        try
        {
            var (codes, lanes) = (new Dictionary<string, string>(), new List<SopLane>());
            foreach (var lane in _pasted.Lanes)
            {
                if (await LaneOfAsync(lane) is not { } found)
                {
                    return;
                }

                codes[lane] = found.Pelaksana;
                if (Sheet.Lanes.All(known => known.Pelaksana != found.Pelaksana) && !lanes.Exists(other => other.Pelaksana == found.Pelaksana))
                {
                    lanes.Add(found);
                }
            }

            Dialog.Close(new PasteRows(At, _pasted.ToRows(Sheet, codes), lanes));
        }
        finally
        {
            _sending = false;
        }
    }

    /// <returns>Null where the post could not be made, and that is said.</returns>
    private async Task<SopLane?> LaneOfAsync(string lane)
    {
        var (choice, heading) = (_choices[lane], lane[..Math.Min(lane.Length, TextLimits.LaneHeading)]);
        if (choice is not (NewPost or OutsidePost))
        {
            return Sheet.Lanes.FirstOrDefault(known => known.Pelaksana == choice) ?? (Office.Post(choice) is { } post ? new SopLane(post.Code, heading, post.IsExternal) : null);
        }

        var outcome = await OnAddPost(new AddPost(heading, choice == OutsidePost));
        if (outcome is AddPostOutcome.Added { Post: var made })
        {
            // Pressed again after a refusal further down, it is not made twice.
            _choices[lane] = made.Code;
            return new SopLane(made.Code, heading, made.IsExternal);
        }

        if (outcome is AddPostOutcome.IsThere { Post: var there })
        {
            return new SopLane(there.Code, heading, there.IsExternal);
        }

        _refusal = outcome is AddPostOutcome.NotAdmin ? Text["Draft.NotAdmin", Office.Opd.ShortName].Value : Text["Paste.PostRefused", lane].Value;
        return null;
    }

    private string Said(string lane, string? choice) => choice switch
    {
        null => Text["Paste.LaneChoose"].Value,
        NewPost => Text["Paste.NewPost", lane].Value,
        OutsidePost => Text["Paste.OutsidePost", lane].Value,
        _ => Sheet.Lanes.FirstOrDefault(known => known.Pelaksana == choice) is { } column ? Text["Paste.OwnLane", column.Heading].Value
            : Office.Post(choice)?.Name ?? lane,
    };

    private string NameOf(PastedColumn column) => column.Heading.Length > 0 ? Short(column.Heading) : Text["Paste.ColumnNumber", column.Column + 1].Value;

    private static string Short(string words) => words.Length > MostLetters ? words[..MostLetters] + "…" : words;
}
