using MudBlazor;

namespace KinerjaPortal.Web.Components.Theme;

/// <summary>The icon for each thing and deed of the portal, from MudBlazor's inline set: one picture per meaning, on every page.</summary>
public static class PortalIcons
{
    public const string Add = Icons.Material.Rounded.Add;
    public const string Admin = Icons.Material.Outlined.Tune;
    public const string ArrowDown = Icons.Material.Rounded.ArrowDownward;
    public const string ArrowLeft = Icons.Material.Rounded.ArrowBack;
    public const string ArrowRight = Icons.Material.Rounded.ArrowForward;
    public const string ArrowUp = Icons.Material.Rounded.ArrowUpward;
    public const string Bell = Icons.Material.Outlined.Notifications;
    public const string Board = Icons.Material.Outlined.ViewWeek;
    public const string Calendar = Icons.Material.Outlined.CalendarMonth;
    public const string Camera = Icons.Material.Outlined.PhotoCamera;
    public const string Certificate = Icons.Material.Outlined.WorkspacePremium;
    public const string Check = Icons.Material.Rounded.Check;
    public const string ChevronDown = Icons.Material.Rounded.ExpandMore;
    public const string ChevronUp = Icons.Material.Rounded.ExpandLess;
    public const string Clock = Icons.Material.Outlined.Schedule;
    public const string ClockFilled = Icons.Material.Filled.WatchLater;
    public const string Close = Icons.Material.Rounded.Close;
    public const string Copy = Icons.Material.Outlined.ContentCopy;
    public const string Document = Icons.Material.Outlined.Description;
    public const string Download = Icons.Material.Outlined.FileDownload;
    public const string Flow = Icons.Material.Outlined.AccountTree;
    public const string Home = Icons.Material.Outlined.Home;
    public const string Inbox = Icons.Material.Outlined.Inbox;
    public const string Key = Icons.Material.Outlined.Key;
    public const string Language = Icons.Material.Outlined.Language;
    public const string Lock = Icons.Material.Outlined.Lock;
    public const string Menu = Icons.Material.Rounded.Menu;
    public const string More = Icons.Material.Rounded.MoreVert;
    public const string Pencil = Icons.Material.Outlined.Edit;
    public const string People = Icons.Material.Outlined.Groups;
    public const string Person = Icons.Material.Outlined.Badge;
    public const string Play = Icons.Material.Rounded.PlayArrow;
    public const string Plug = Icons.Material.Outlined.Power;
    public const string Print = Icons.Material.Outlined.Print;
    public const string Redo = Icons.Material.Rounded.Redo;
    public const string Remove = Icons.Material.Rounded.Remove;
    public const string Return = Icons.Material.Rounded.KeyboardReturn;
    public const string Search = Icons.Material.Rounded.Search;
    public const string Signature = Icons.Material.Outlined.Draw;
    public const string SignOut = Icons.Material.Rounded.Logout;
    public const string Trash = Icons.Material.Outlined.Delete;
    public const string Unchecked = Icons.Material.Outlined.CheckBoxOutlineBlank;
    public const string Undo = Icons.Material.Rounded.Undo;
    public const string Upload = Icons.Material.Outlined.FileUpload;
    public const string Warning = Icons.Material.Outlined.WarningAmber;
}
