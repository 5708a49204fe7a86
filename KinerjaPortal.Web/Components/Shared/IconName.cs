namespace KinerjaPortal.Web.Components.Shared;

public enum IconName
{
    Add,
    ArrowRight,
    Board,
    Check,
    ChevronDown,
    Clock,
    ClockFilled,
    Close,
    Document,
    Download,
    Flow,
    Home,
    Inbox,
    Lock,
    Person,
    Plug,
    Return,
    Search,
    SignOut,
    Upload,
    Warning,
}
