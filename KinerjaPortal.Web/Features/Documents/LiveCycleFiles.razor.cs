using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.Documents.Shelves;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Every file of one cycle by step, and the one that is looked at beside them. Live.</summary>
public sealed partial class LiveCycleFiles(IStringLocalizer<DocumentsText> text)
{
    private FileShelf? _shelf;
    private ShelvedFile? _preview;
    private int _count;
    private long _size;

    /// <summary>The file that is shown.</summary>
    [SupplyParameterFromQuery(Name = FilesPath.Shown)]
    public string? Shown { get; set; }

    private IStringLocalizer<DocumentsText> Text => text;

    private string Document => FileListing.DocumentOf(_shelf!.Situation.Cycle);

    protected override void OnParametersSet() => Choose();

    protected override void OnShow(Situation situation)
    {
        // By the directory in memory; who hands out a file asks the database.
        _shelf = FileShelf.Of(situation, FileRights.Shown(situation.Office, situation.Cycle, Caller.PersonId, situation.Now));
        _count = _shelf.Files.Count();
        _size = _shelf.Files.Where(file => file.MayRead).Sum(file => file.File.Size);
        Choose();
    }

    private void Choose() =>
        _preview = Guid.TryParse(Shown, out var shown) ? _shelf?.Files.FirstOrDefault(file => file.MayRead && file.File.Id == shown) : null;
}
