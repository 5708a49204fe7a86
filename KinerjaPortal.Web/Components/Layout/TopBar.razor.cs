using KinerjaPortal.Web.Features.Notifications;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace KinerjaPortal.Web.Components.Layout;

/// <summary>Product, the places one goes to, the connection and the person. Also drawn statically by the host page's first paint.</summary>
public sealed partial class TopBar
{
    // Also the account menu's key: a menu left open closes when the page changes.
    private string _address = "/";

    /// <summary>Opens the drawer of who has more places to go; without it there is no button for it.</summary>
    [Parameter]
    public EventCallback OpenMenu { get; set; }

    [CascadingParameter]
    private PersonalNews News { get; set; } = PersonalNews.None;

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized()
    {
        ReadAddress();
        Navigation.LocationChanged += OnLocationChanged;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        ReadAddress();
        _ = InvokeAsync(StateHasChanged);
    }

    private void ReadAddress() => _address = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
}
