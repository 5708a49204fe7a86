using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>The drawings of the icons, on a grid of 24, in lines of the text's colour. Inline, so that no icon font is loaded.</summary>
internal static class IconShapes
{
    private static readonly Dictionary<IconName, MarkupString> Shapes = new()
    {
        [IconName.Add] = Lines("M12 5v14M5 12h14"),
        [IconName.ArrowDown] = Lines("M12 5v14M6 13l6 6 6-6"),
        [IconName.ArrowLeft] = Lines("M19 12H5M11 6l-6 6 6 6"),
        [IconName.ArrowRight] = Lines("M5 12h14M13 6l6 6-6 6"),
        [IconName.ArrowUp] = Lines("M12 19V5M6 11l6-6 6 6"),
        [IconName.Board] = Lines("M4 5h16v14H4zM9.5 5v14M15 5v14"),
        [IconName.Camera] = Lines("M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4zM12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z"),
        [IconName.Check] = Lines("M5 12.5l4.5 4.5L19 7.5"),
        [IconName.ChevronDown] = Lines("M6 9.5l6 6 6-6"),
        [IconName.Clock] = Lines("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2"),
        [IconName.ClockFilled] = new("""<path d="M12 2.6a9.4 9.4 0 1 0 0 18.8 9.4 9.4 0 0 0 0-18.8z" fill="currentColor" stroke="none"/><path d="M12 7v5l3.2 2.2" stroke="var(--kp-late-surface)" stroke-width="2"/>"""),
        [IconName.Close] = Lines("M6 6l12 12M18 6L6 18"),
        [IconName.Copy] = Lines("M9 9h11v11H9zM5 15H4V4h11v1"),
        [IconName.Document] = Lines("M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5"),
        [IconName.Flow] = Lines("M4.5 4h7v5h-7zM12.5 15h7v5h-7zM8 9v8.5h4.5"),
        [IconName.Home] = Lines("M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-5.5h4V20"),
        [IconName.Inbox] = Lines("M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.5h4l1-2.5h5"),
        [IconName.Lock] = Lines("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
        [IconName.Pencil] = Lines("M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"),
        [IconName.Play] = Lines("M8 5.5v13l10.5-6.5z"),
        [IconName.Plug] = Lines("M9 3.5v4.5M15 3.5v4.5M6.5 8h11v3a5.5 5.5 0 0 1-11 0zM12 16.5v4"),
        [IconName.Redo] = Lines("M15 5l4.5 4.5L15 14M19.5 9.5H10a5 5 0 0 0 0 10h3"),
        [IconName.Return] = Lines("M9 6L4.5 10.5 9 15M4.5 10.5H14a5 5 0 0 1 0 10h-3"),
        [IconName.Search] = Lines("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20"),
        [IconName.SignOut] = Lines("M10 4H5v16h5M14 8l4 4-4 4M18 12H9.5"),
        [IconName.Trash] = Lines("M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5"),
        [IconName.Undo] = Lines("M9 5L4.5 9.5 9 14M4.5 9.5H14a5 5 0 0 1 0 10h-3"),
        [IconName.Warning] = Lines("M12 4l9 16H3zM12 10v4.5M12 17.2v.1"),
    };

    public static MarkupString Of(IconName name) => Shapes[name];

    private static MarkupString Lines(string path) => new($"""<path d="{path}"/>""");
}
