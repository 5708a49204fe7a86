using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Files;

namespace KinerjaPortal.Web.Features.Bahan.Asked.Comparison;

/// <summary>Reads the filled tables of two versions out of the store, to be read on the page and held against each other.</summary>
public sealed class BahanTables(FileStore store)
{
    /// <summary>A filled table is far smaller; what is larger is a file to be opened, not compared on a page.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The cells that differ; null where these are no small tables.</summary>
    public IReadOnlyList<ChangedCell>? Compare(FiledFile before, FiledFile after) =>
        IsSmallTable(before) && IsSmallTable(after) && store.Has(before.Sha256) && store.Has(after.Sha256)
            ? TableComparison.Of(Read(before), Read(after))
            : null;

    /// <summary>The rows below the heads; null where it is no small table.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows(FiledFile file) => IsSmallTable(file) && store.Has(file.Sha256) ? Read(file) : null;

    private static bool IsSmallTable(FiledFile file) => file is { MediaType: "text/csv", Size: <= MaxBytes };

    private IReadOnlyList<IReadOnlyList<string>> Read(FiledFile file)
    {
        using var content = store.OpenRead(file.Sha256);
        return FilledTable.Read(content);
    }
}
