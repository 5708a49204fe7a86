namespace KinerjaPortal.Web.Features.Home;

/// <summary>Names the words of Beranda.</summary>
public sealed class HomeText;
