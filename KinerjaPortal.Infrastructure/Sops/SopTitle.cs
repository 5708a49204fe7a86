using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Sops;

/// <summary>The title by which an SOP goes in lists: its sheet's, in the length that they take.</summary>
internal static class SopTitle
{
    public const int MaxLength = 200;

    public static string Of(SopDefinition sheet) =>
        sheet.Identity.Title.Length > MaxLength ? sheet.Identity.Title[..MaxLength] : sheet.Identity.Title;
}
