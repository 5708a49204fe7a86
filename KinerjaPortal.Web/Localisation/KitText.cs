namespace KinerjaPortal.Web.Localisation;

/// <summary>Names MudBlazor's own words: those of its date fields, grids, pagers and dialogs.</summary>
public sealed class KitText;
