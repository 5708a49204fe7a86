using System.Text.Json;
using KinerjaPortal.Infrastructure.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Features.Files;

/// <summary>
/// Where files are brought in: dropped, chosen, photographed or pasted. The script sends them and shows how far each is, by
/// ordinary requests and without the circuit; the page hears only which files are finished.
/// </summary>
public sealed partial class FileUploader(Uploads uploads, IJSRuntime js)
{
    /// <summary>The words that the script shows or says.</summary>
    private static readonly string[] s_scriptWords =
    [
        "Queued", "Sending", "Pace", "Checking", "Waiting", "Offline", "SignedOut", "Stopped", "Removing", "Done",
        "SecondsLeft", "MinutesLeft", "HoursLeft", "Cancel", "Remove", "SaidDone", "SaidRefused", "SaidRemoved",
        "TooMany", "OnlyOne", "AlreadyThere", "OtherKind", "Unreadable", "NotTaken", "Photo", "Pasted",
    ];

    private ElementReference _root;
    private FileUploaderScript? _script;
    private string? _begunFor;

    /// <summary>What the files are for; uploads of the same person and purpose are found again, on this page or another.</summary>
    [Parameter, EditorRequired]
    public required string Purpose { get; set; }

    [Parameter]
    public int MaxFiles { get; set; } = 20;

    /// <summary>The finished files, in the order in which they were begun: once in the beginning, then whenever one is finished or removed.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Upload>> OnChanged { get; set; }

    /// <summary>What is wanted here, in words; otherwise the invitation to bring files.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Kinds to choose from, as the attribute of a file field has them; what a file really is, the portal looks at itself.</summary>
    [Parameter]
    public string? Accept { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    private bool TakesPhotos => Accept is null || Accept.Contains("image/", StringComparison.Ordinal) || Accept.Contains(".jpg", StringComparison.OrdinalIgnoreCase);

    private string Words => JsonSerializer.Serialize(s_scriptWords.ToDictionary(word => word, word => Text[word].Value));

    /// <summary>Brings the list in line with the portal, after files were handed in.</summary>
    public async ValueTask RefreshAsync()
    {
        if (_script is not null)
        {
            await _script.RefreshAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_begunFor == Purpose)
        {
            return;
        }

        _begunFor = Purpose;
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _script = new FileUploaderScript(this);
        Ends(_script);
        await _script.BeginAsync(js, _root, Purpose, Gone);
    }

    internal Task ChangedAsync() => InvokeAsync(async () =>
    {
        var staged = await uploads.ListAsync((await CallerAsync()).PersonId, Purpose, Gone);
        await OnChanged.InvokeAsync([.. staged.Where(upload => upload.File is not null)]);
    });
}
