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
    Flow,
    Home,
    Inbox,
    Lock,
    Plug,
    Return,
    Search,
    SignOut,
    Warning,
}
