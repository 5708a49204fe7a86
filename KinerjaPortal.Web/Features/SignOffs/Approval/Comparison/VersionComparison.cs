using KinerjaPortal.Infrastructure.Files.Texts;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Documents;

namespace KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;

/// <summary>What differs in the words of two versions.</summary>
/// <param name="Cut">Only the beginnings of the files were compared.</param>
public sealed record ComparedVersions(IReadOnlyList<ChangedLine> Changes, bool Cut);

/// <summary>Compares two files by what a preview shows of them: texts, tables and sheets, but no PDF and no picture.</summary>
public sealed class VersionComparison(FileReaders readers, FileAnswers contents)
{
    /// <summary>Null where one of them has no words to compare, is gone, or is not for this person.</summary>
    public async Task<ComparedVersions?> FindAsync(Caller caller, Guid beforeId, Guid afterId, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(caller, beforeId, cancellationToken);
        var after = before is null ? null : await ReadAsync(caller, afterId, cancellationToken);
        return before is null || after is null
            ? null
            : new ComparedVersions(await Task.Run(() => LineComparison.Of(LinesOf(before), LinesOf(after)), cancellationToken), before.Cut || after.Cut);
    }

    private async Task<FilePreview?> ReadAsync(Caller caller, Guid fileId, CancellationToken cancellationToken)
    {
        if (await readers.FindAsync(caller, fileId, cancellationToken) is not { } file || contents.Open(file) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return await Task.Run(() => FilePreview.Read(content, file.File.MediaType, cancellationToken), cancellationToken);
        }
    }

    private static List<string> LinesOf(FilePreview preview) =>
    [
        .. preview.Blocks.SelectMany(block => block switch
        {
            FilePreviewBlock.Paragraph paragraph => paragraph.Text.Split('\n'),
            FilePreviewBlock.Table table => table.Rows.Select(row => string.Join(" · ", row).TrimEnd(' ', '·')),
            _ => throw new InvalidOperationException($"No lines of {block.GetType().Name}."),
        }).Select(line => line.Trim()).Where(line => line.Length > 0),
    ];
}
