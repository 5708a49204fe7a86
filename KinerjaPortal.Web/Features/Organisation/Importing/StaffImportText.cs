namespace KinerjaPortal.Web.Features.Organisation.Importing;

/// <summary>Names the words of bringing posts and people in from a workbook.</summary>
public sealed class StaffImportText;
