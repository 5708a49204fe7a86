using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Exchange.Bpmn;
using KinerjaPortal.Infrastructure.Exchange.Json;
using KinerjaPortal.Infrastructure.Exchange.Xlsx;
using KinerjaPortal.Infrastructure.Reading;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>Reads a sheet from a file of any of the three kinds. Stores nothing.</summary>
public static class SopImport
{
    /// <param name="fileName">Gives the sheet its title where the file has none; the kind of file is told by its content.</param>
    /// <param name="office">Whose posts the lanes are to become.</param>
    /// <exception cref="OperationCanceledException">Whoever sent the file has left.</exception>
    public static async Task<ImportResult> ReadAsync(Stream file, string fileName, Office office, CancellationToken cancellationToken) =>
        await ContentOfAsync(file, cancellationToken) is { } content
            ? Read(content, fileName, office.Opd.Name, office.Posts, gone: cancellationToken)
            : new ImportResult.Refused(new ImportRefusal.TooLarge());

    internal static ImportResult Read(
        ReadOnlyMemory<byte> content, string fileName, string officeName, IReadOnlyList<Pelaksana> posts,
        TimeProvider? clock = null, CancellationToken gone = default)
    {
        try
        {
            return new ImportResult.Read(new SheetAssembly(Found(content, clock, gone), officeName, posts).Assemble(fileName));
        }
        catch (UnreadableFileException unreadable)
        {
            return new ImportResult.Refused(unreadable.Refusal);
        }
        catch (OverBudgetException over)
        {
            return new ImportResult.Refused(over.Limit == BudgetLimit.Size ? new ImportRefusal.UnpacksTooLarge() : new ImportRefusal.TooComplex());
        }
    }

    private static FoundSheet Found(ReadOnlyMemory<byte> content, TimeProvider? clock, CancellationToken gone)
    {
        if (content.IsEmpty)
        {
            throw new UnreadableFileException(new ImportRefusal.Empty());
        }

        return FileContent.FormatOf(content.Span) switch
        {
            SheetFormat.Json => JsonSheetReader.Read(content, new ReadingBudget(ImportLimits.FileBytes, ImportLimits.Parts, clock, gone)),
            SheetFormat.Xlsx => XlsxSheetReader.Read(content, new ReadingBudget(ImportLimits.ReadBytes, clock: clock, gone: gone)),
            SheetFormat.Bpmn => BpmnSheetReader.Read(content, new ReadingBudget(ImportLimits.FileBytes, ImportLimits.Parts, clock, gone)),
            _ => throw new UnreadableFileException(FileContent.IsOldOffice(content.Span)
                ? new ImportRefusal.OldOrLockedWorkbook()
                : new ImportRefusal.UnknownKind()),
        };
    }

    /// <summary>All of the file, or null as soon as it is seen to be larger than it may be.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ContentOfAsync(Stream file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await file.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > ImportLimits.FileBytes)
            {
                return null;
            }

            content.Write(buffer, 0, count);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
