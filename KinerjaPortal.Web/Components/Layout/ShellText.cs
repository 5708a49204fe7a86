namespace KinerjaPortal.Web.Components.Layout;

/// <summary>Names the words of the frame: navigation, connection, account, and what is said when a page is not there.</summary>
public sealed class ShellText;
