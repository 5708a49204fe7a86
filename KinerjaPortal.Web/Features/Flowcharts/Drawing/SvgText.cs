using KinerjaPortal.Domain.Flowcharts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Flowcharts.Drawing;

/// <summary>The SVG element <c>text</c>, which a Razor file cannot hold: there the word means "no element".</summary>
internal static class SvgText
{
    public static RenderFragment At(Point middle, string words, string? cssClass = null) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", cssClass);
        builder.AddAttribute(2, "x", Svg.Number(middle.X));
        builder.AddAttribute(3, "y", Svg.Number(middle.Y));
        builder.AddAttribute(4, "text-anchor", "middle");
        builder.AddAttribute(5, "dominant-baseline", "central");
        builder.AddContent(6, words);
        builder.CloseElement();
    };
}
