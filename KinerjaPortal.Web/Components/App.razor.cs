using KinerjaPortal.Domain.People;
using KinerjaPortal.Web.Components.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace KinerjaPortal.Web.Components;

/// <summary>
/// The host page. Pages run on a circuit, without prerendering: what a page shows is live, and rendering it twice would ask
/// for everything twice. Static pages (sign-in, verification) need neither circuit nor script and get none.
/// </summary>
public sealed partial class App
{
    private static readonly InteractiveServerRenderMode OnTheCircuit = new(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private bool IsInteractive => HttpContext.AcceptsInteractiveRouting();

    private bool UsesKit => HttpContext.GetEndpoint()?.Metadata.GetMetadata<WithoutKitAttribute>() is null;

    private InteractiveServerRenderMode? PageRenderMode => IsInteractive ? OnTheCircuit : null;

    private (string Light, string Dark) _theme;
    private ColourScheme _scheme;

    [Inject]
    private ThemeStylesheet Theme { get; set; } = default!;

    private string ReloadAddress => HttpContext.Request.PathBase + HttpContext.Request.Path + HttpContext.Request.QueryString;

    protected override async Task OnInitializedAsync() => (_theme, _scheme) = (await Theme.AddressesAsync(), ChosenScheme.Of(HttpContext));
}
