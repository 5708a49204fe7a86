using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Tests.Support;
using static KinerjaPortal.Tests.Integration.Files.OfficeFiles;

namespace KinerjaPortal.Tests.Integration.Files;

/// <summary>What one reader of a package opens, the others open too.</summary>
public sealed class PackageCaseTests
{
    [Fact]
    public void A_document_whose_parts_are_named_in_another_case_is_searched_and_previewed()
    {
        using var searched = new MemoryStream(SheetCase.Read("files/CaseDocument.docx"));
        using var previewed = new MemoryStream(SheetCase.Read("files/CaseDocument.docx"));

        Assert.StartsWith("Kata", FileText.Read(searched, Docx), StringComparison.Ordinal);
        Assert.NotEmpty(FilePreview.Read(previewed, Docx)!.Blocks);
    }

    [Fact]
    public void A_workbook_whose_strings_are_named_in_another_case_is_searched()
    {
        using var file = new MemoryStream(SheetCase.Read("xlsx/SharedStrings-case.xlsx"));

        Assert.Contains("Menugaskan staf", FileText.Read(file, Xlsx), StringComparison.Ordinal);
    }
}
