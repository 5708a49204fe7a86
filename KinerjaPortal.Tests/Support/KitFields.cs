using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Tests.Support;

/// <summary>The kit's lists as a hand uses them, found by the hook of the field: what they offer is drawn only when they are open.</summary>
internal static class KitFields
{
    public static Task ChooseAsync<T>(this IRenderedComponent<IComponent> page, string hook, T value) =>
        page.InvokeAsync(() => page.Field<T>(hook).ValueChanged.InvokeAsync(value));

    /// <summary>Opens a list, reads what it offers, and closes it.</summary>
    /// <param name="popovers">Where the kit draws what is open.</param>
    public static async Task<IReadOnlyList<string>> OfferedAsync<T>(this IRenderedComponent<IComponent> page, IRenderedComponent<MudPopoverProvider> popovers, string hook)
    {
        var list = page.FindComponents<MudSelect<T>>().Single(field => Has(field.Instance, hook)).Instance;
        await page.InvokeAsync(list.OpenMenu);
        var words = popovers.FindAll(".mud-popover-open .mud-list-item").Select(item => item.TextContent.Trim()).ToList();
        await page.InvokeAsync(() => list.CloseMenu());
        return words;
    }

    public static bool HasField<T>(this IRenderedComponent<IComponent> page, string hook) => page.FindComponents<MudSelect<T>>().Any(field => Has(field.Instance, hook));

    private static MudBaseInput<T> Field<T>(this IRenderedComponent<IComponent> page, string hook) =>
        page.FindComponents<MudSelect<T>>().Select(field => (MudBaseInput<T>)field.Instance)
            .Concat(page.FindComponents<MudAutocomplete<T>>().Select(field => field.Instance))
            .Single(field => Has(field, hook));

    private static bool Has(MudComponentBase field, string hook) => Equals(field.UserAttributes.GetValueOrDefault("data-testid"), hook);
}
