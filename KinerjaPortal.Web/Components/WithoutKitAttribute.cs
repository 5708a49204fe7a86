namespace KinerjaPortal.Web.Components;

/// <summary>
/// On a static page that strangers open once, mostly on a phone: its html is plain and MudBlazor's stylesheet (67 kB) is not sent
/// along. The theme's variables are there all the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithoutKitAttribute : Attribute;
