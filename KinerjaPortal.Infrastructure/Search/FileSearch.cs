using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Search;

/// <summary>
/// Finds files by their title, name, note, document, period, office and words. What a person may not read is not found, and is
/// left out by the database itself, so that counts and pages tell nothing of it.
/// </summary>
public sealed class FileSearch(IDbContextFactory<PortalContext> contexts, DatabaseSettings settings, PostHolders holders, TimeProvider clock)
{
    private const int MaxPage = 500;

    /// <summary>The reader's page of what is found; nothing when too little was typed (<see cref="SearchTerm.MinLetters"/>).</summary>
    public async Task<FoundFiles> FindAsync(Opd opd, Guid personId, SearchQuestion question, CancellationToken cancellationToken)
    {
        var terms = SearchTerm.Read(question.Words);
        if (terms.Count == 0)
        {
            return FoundFiles.None;
        }

        var posts = await holders.OfPersonAsync(opd, personId, clock.GetUtcNow(), cancellationToken);
        var scope = new SearchScope(opd.Id, [.. posts.Select(post => post.Code)]);
        question = question with { Page = Math.Clamp(question.Page, 1, MaxPage) };
        var rows = await ReadAsync(scope, question, terms, cancellationToken);
        if (rows.Count == 0 && question.Page > 1)
        {
            question = question with { Page = 1 };
            rows = await ReadAsync(scope, question, terms, cancellationToken);
        }

        return rows.Count == 0 ? FoundFiles.None : new FoundFiles([.. rows.Select(row => ToFound(row, terms))], rows[0].Total, question.Page);
    }

    private async Task<List<Row>> ReadAsync(
        SearchScope scope, SearchQuestion question, IReadOnlyList<SearchTerm> terms, CancellationToken cancellationToken)
    {
        var statement = settings.Provider == DatabaseProvider.Sqlite
            ? SqliteSearch.For(scope, question, terms)
            : SqlServerSearch.For(scope, question, terms);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.SqlQueryRaw<Row>(statement.Sql, statement.Values).ToListAsync(cancellationToken);
    }

    private FoundFile ToFound(Row row, IReadOnlyList<SearchTerm> terms)
    {
        var note = row.Note is null ? null : MarkedText.Of(row.Note, terms);

        // SQLite marks what it found itself; SQL Server only gives the place.
        var text = settings.Provider == DatabaseProvider.Sqlite
            ? MarkedText.Read(row.Snippet, SearchStatement.MarkOpen, SearchStatement.MarkClose)
            : row.Snippet is null ? null : MarkedText.Of(string.Join(' ', row.Snippet.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), terms);
        return new FoundFile(
            row.Id, row.CycleId, Enum.Parse<DocumentType>(row.DocumentType), row.Period, row.CycleTitle, Enum.Parse<FoundRole>(row.Role), row.Version,
            row.IsOlder == 1, row.Restricted, row.StepNumber, MarkedText.Of(row.Title, terms), MarkedText.Of(row.Name, terms),
            note is { Marks.Count: > 0 } ? note : null, text, row.Size, row.MediaType, row.FiledByName,
            new DateTimeOffset(DateTime.SpecifyKind(row.FiledAt, DateTimeKind.Utc)),
            (row.SignedOff, row.IsOlder) switch
            {
                (1, _) => SignOffStanding.AsApproved,
                (2, 0) => SignOffStanding.ChangedSince,
                _ => SignOffStanding.NotApproved,
            });
    }

    /// <summary>As the statements of both databases name it.</summary>
    internal sealed record Row(
        Guid Id, Guid CycleId, string Role, int Version, string Title, string Name, string? Note, long Size, string MediaType, bool Restricted,
        DateTime FiledAt, string FiledByName, string DocumentType, string Period, string CycleTitle, string? StepNumber, int IsOlder, int SignedOff, int Total,
        string? Snippet);
}
