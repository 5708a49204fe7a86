using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace KinerjaPortal.Tests.Support;

/// <summary>The kit's lists as a hand uses them, found by the hook of the field: what they offer is drawn only when they are open.</summary>
internal static class KitFields
{
    public static Task ChooseAsync<T>(this IRenderedComponent<IComponent> page, string hook, T value) =>
        page.InvokeAsync(() => page.Field<T>(hook).ValueChanged.InvokeAsync(value));

    /// <summary>What a closed list would offer, in its order.</summary>
    public static IEnumerable<T?> Offered<T>(this IRenderedComponent<IComponent> page, string hook) =>
        page.FindComponents<MudSelect<T>>().Single(field => Has(field.Instance, hook)).FindComponents<MudSelectItem<T>>().Select(item => item.Instance.Value);

    public static bool HasField<T>(this IRenderedComponent<IComponent> page, string hook) => page.FindComponents<MudSelect<T>>().Any(field => Has(field.Instance, hook));

    private static MudBaseInput<T> Field<T>(this IRenderedComponent<IComponent> page, string hook) =>
        page.FindComponents<MudSelect<T>>().Select(field => (MudBaseInput<T>)field.Instance)
            .Concat(page.FindComponents<MudAutocomplete<T>>().Select(field => field.Instance))
            .Single(field => Has(field, hook));

    private static bool Has(MudComponentBase field, string hook) => Equals(field.UserAttributes.GetValueOrDefault("data-testid"), hook);
}
