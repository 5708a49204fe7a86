using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Reads every content that was filed, or is the format of a template, and holds it against its hash.</summary>
public sealed class FileCheck(IDbContextFactory<PortalContext> contexts, FileStore store)
{
    // In batches, and no reader stays open over the hours that hashing may take: SQLite could not tidy its log meanwhile.
    private const int Batch = 200;

    public async IAsyncEnumerable<CheckedContent> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";
        IReadOnlyList<string> batch;
        do
        {
            batch = await NextAsync(last, cancellationToken);
            foreach (var sha256 in batch)
            {
                var state = await StateOfAsync(sha256, cancellationToken);
                yield return new CheckedContent(sha256, state, state == ContentState.Whole ? [] : await NamesOfAsync(sha256, cancellationToken));
                last = sha256;
            }
        }
        while (batch.Count == Batch);
    }

    /// <summary>How many contents nobody names, uploads on their way included; the sweep takes them away in time.</summary>
    public async Task<int> CountUnnamedAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var contents in store.All().Select(content => content.Sha256).Chunk(Batch))
        {
            count += contents.Length - (await FileNames.NamedAsync(db, contents, cancellationToken)).Count;
        }

        return count;
    }

    [SuppressMessage("Globalization", "CA1309:Use ordinal string comparison", Justification = "Becomes SQL, which compares as the database does.")]
    private async Task<IReadOnlyList<string>> NextAsync(string after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CycleFiles.Select(file => file.Sha256)
            .Union(db.BahanTemplates.Where(template => template.FormatSha256 != null).Select(template => template.FormatSha256!))
            .Where(sha256 => string.Compare(sha256, after) > 0)
            .OrderBy(sha256 => sha256)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    private async Task<ContentState> StateOfAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = store.OpenRead(sha256);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == sha256 ? ContentState.Whole : ContentState.Altered;
        }
        catch (FileNotFoundException)
        {
            return ContentState.Missing;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ContentState.Unreadable;
        }
    }

    private async Task<IReadOnlyList<ContentName>> NamesOfAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var filed = await (
            from file in db.CycleFiles
            where file.Sha256 == sha256
            join cycle in db.Cycles on file.CycleId equals cycle.Id
            join opd in db.Opds on file.OpdId equals opd.Id
            orderby file.FiledAt
            select new ContentName(file.Name, file.Title, cycle.Title, opd.Name, new Filing(file.FiledByName, file.FiledAt, opd.Zone)))
            .ToListAsync(cancellationToken);
        var formats = await (
            from template in db.BahanTemplates
            where template.FormatSha256 == sha256
            join sop in db.Sops on template.SopId equals sop.Id
            join opd in db.Opds on sop.OpdId equals opd.Id
            select new ContentName(template.FormatName ?? "", template.Title, sop.Title, opd.Name, null))
            .ToListAsync(cancellationToken);
        return [.. filed, .. formats];
    }
}

/// <param name="Names">All that name it, where it is not whole.</param>
public sealed record CheckedContent(string Sha256, ContentState State, IReadOnlyList<ContentName> Names);

/// <summary>A file that has this content.</summary>
/// <param name="Of">Title of the cycle; of the SOP for the format of a template.</param>
/// <param name="Filing">Null for the format of a template.</param>
public sealed record ContentName(string FileName, string Title, string Of, string Office, Filing? Filing);

/// <summary>By whom and when a file was filed.</summary>
public sealed record Filing(string By, DateTimeOffset At, ZonaWaktu Zone);

public enum ContentState
{
    Whole,
    Missing,
    Altered,

    /// <summary>It is there, and the disk does not give it.</summary>
    Unreadable,
}
