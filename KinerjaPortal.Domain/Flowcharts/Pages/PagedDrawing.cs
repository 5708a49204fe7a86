namespace KinerjaPortal.Domain.Flowcharts.Pages;

/// <summary>A sheet cut into pages between its rows. The lanes are as wide on every page as on the others.</summary>
/// <param name="HeadHeight">Height of the table's head, which every page repeats.</param>
/// <param name="TableWidth">Width of the table, before the zoom.</param>
/// <param name="Pages">Every row of the sheet stands on one of them, in its order.</param>
public sealed record PagedDrawing(Paper Paper, double HeadHeight, double TableWidth, IReadOnlyList<SheetPage> Pages);

/// <param name="FirstRow">Place on the sheet, from 0, of the page's first row; the rows of its drawing are counted from there.</param>
/// <param name="Zoom">How much smaller than its measures the page is printed, so that all columns (and a row higher than the paper) come onto it.</param>
/// <param name="Drawing">The page's rows, symbols and the arrows that stay on it.</param>
/// <param name="Segilima">One for every arrow that leaves the page and one for every arrow that comes to it.</param>
public sealed record SheetPage(int FirstRow, double Zoom, SwimlaneDrawing Drawing, IReadOnlyList<DrawnSegilima> Segilima);

/// <summary>Off-page connector: one of the two that stand for a line through a page break.</summary>
/// <param name="Letter">The same on both.</param>
/// <param name="Leaves">True on the page of the arrow's source.</param>
/// <param name="Line">From the symbol to the segilima, or from the segilima to the symbol; the words of the arrow stand where it leaves.</param>
public sealed record DrawnSegilima(string Letter, bool Leaves, Box Box, DrawnConnector Line);
