namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>The files in which a sheet leaves the portal and comes back.</summary>
public enum SheetFormat
{
    /// <summary>The portal's own file.</summary>
    Json,

    /// <summary>The official table as a workbook that a clerk can edit.</summary>
    Xlsx,

    /// <summary>BPMN 2.0 XML with lanes and diagram interchange.</summary>
    Bpmn,
}
