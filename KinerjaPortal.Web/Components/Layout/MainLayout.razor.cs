using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KinerjaPortal.Web.Components.Layout;

/// <summary>The frame of every page on the circuit: top bar, the page, and the boundary that keeps a failing page from taking the frame along.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;
    private ElementReference _main;
    private bool _menuIsOpen;

    // The layout's parameters are set again when another page comes in: its predecessor's failure is not its own, and whoever has
    // arrived needs no menu.
    protected override void OnParametersSet()
    {
        _boundary?.Recover();
        _menuIsOpen = false;
    }

    private void ToggleMenu() => _menuIsOpen = !_menuIsOpen;

    private void TryAgain() => _boundary?.Recover();

    // With <base href="/"> a bare fragment would lead to the start page.
    private string SkipAddress => new Uri(Navigation.Uri).GetLeftPart(UriPartial.Query) + "#isi";

    private async Task SkipToContentAsync() => await _main.FocusAsync();
}
