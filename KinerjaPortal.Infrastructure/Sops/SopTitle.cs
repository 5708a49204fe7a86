using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>The title by which an SOP goes in lists: its sheet's, in the length that they take.</summary>
internal static class SopTitle
{
    public static string Of(SopDefinition sheet) =>
        sheet.Identity.Title[..Math.Min(sheet.Identity.Title.Length, TextLimits.SopTitle)];
}
