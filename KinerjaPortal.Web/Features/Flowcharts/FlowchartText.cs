namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>Names the words of the sheet, <c>FlowchartText.resx</c> and its translations.</summary>
public sealed class FlowchartText;
