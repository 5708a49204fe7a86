using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Components;

/// <summary>Leaves for the sign-in page, which brings the person back to where they were going.</summary>
public sealed class RedirectToSignIn(NavigationManager navigation) : ComponentBase
{
    protected override void OnInitialized()
    {
        var back = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        // The sign-in page is static, so the circuit has to be left for it.
        navigation.NavigateTo($"/masuk?kembali={Uri.EscapeDataString(back)}", forceLoad: true);
    }
}
