using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Web.Localisation;

/// <summary>MudBlazor's own words in the reader's language, from <see cref="KitText"/>.</summary>
internal sealed class KitLocalizer(IStringLocalizer<KitText> text) : MudLocalizer
{
    public override LocalizedString this[string key] => text[key];

    public override LocalizedString this[string key, params object[] arguments] => text[key, arguments];
}
