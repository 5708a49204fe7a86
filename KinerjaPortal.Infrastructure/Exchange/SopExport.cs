using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Exchange.Bpmn;
using KinerjaPortal.Infrastructure.Exchange.Json;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>Writes a sheet to a file of any of the three kinds; <see cref="SopImport"/> reads the same sheet back.</summary>
public static class SopExport
{
    /// <summary>In memory, because a workbook is written back and forth and an answer is not; the largest sheet makes some hundred kilobytes.</summary>
    public static MemoryStream Write(SheetFormat format, SopDefinition sheet, DocumentType documentType)
    {
        var content = new MemoryStream();
        switch (format)
        {
            case SheetFormat.Xlsx:
                XlsxSheetWriter.Write(sheet, documentType, content);
                break;
            case SheetFormat.Bpmn:
                BpmnSheetWriter.Write(sheet, documentType, content);
                break;
            default:
                JsonSheetWriter.Write(sheet, documentType, content);
                break;
        }

        content.Position = 0;
        return content;
    }
}
