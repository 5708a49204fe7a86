using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// The statements of one append. Written by hand and not through EF's change tracker: this is the path that every handoff
/// takes, its rows are few and fixed, and both databases read the same statements. One command holds them all on SQL Server,
/// where a command is a round trip, unless they have more parameters than the server takes.
/// </summary>
internal sealed class CycleWrite
{
    /// <summary>SQL Server takes 2,100 in a command, of which it wants two for itself.</summary>
    public const int MostParameters = 2000;

    private readonly bool _isSqlServer;
    private readonly List<Part> _parts = [];
    private readonly StringBuilder _sql = new();
    private List<object?> _values = [];
    private List<ColumnName> _columns = [];

    private CycleWrite(DocumentCycle after, IReadOnlyList<CycleEvent> events, DatabaseProvider provider)
    {
        After = after;
        Events = events;
        _isSqlServer = provider == DatabaseProvider.SqlServer;
    }

    /// <summary>The cycle to which the events have happened.</summary>
    public DocumentCycle After { get; }

    public IReadOnlyList<CycleEvent> Events { get; }

    /// <summary>The commands in their order, each with its statements one a line; tests hold them to what the databases read.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    public static CycleWrite For(StoredCycle? before, IReadOnlyList<CycleEvent> events, CommandId? command, DatabaseProvider provider)
    {
        // Replayed on what was read, and not taken from the caller's copy, so that state and events cannot differ.
        var after = before is null ? DocumentCycle.Replay(events) : before.Cycle.With(events);
        var write = new CycleWrite(after, events, provider);
        var chain = Chain(before?.LastHash ?? HashChain.Beginning, events);

        // The cycle comes first: who reads it meanwhile holds or waits for this row, and so for nothing else.
        write.SetState(before?.Cycle, after, chain[^1].Hash);
        write.AddRuns(before?.Cycle, after);
        write.AddEvents(events, chain);
        write.AddFiles(after, events);
        write.AddSignOffs(after, events);
        if (command is not null)
        {
            write.AddCommand(command, after, events[^1].At);
        }

        write.EndPart();
        return write;
    }

    /// <summary>False when the cycle has moved on since it was read; nothing may be committed then.</summary>
    public async Task<bool> RunAsync(CycleSession session, DbTransaction transaction)
    {
        foreach (var part in _parts)
        {
            var command = session.Command(
                part.Statement, CollectionsMarshal.AsSpan(part.Values), CollectionsMarshal.AsSpan(part.Columns), transaction);
            if (await command.ExecuteNonQueryAsync(CancellationToken.None) != 1 && part.IsGuard)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Link> Chain(string lastHash, IReadOnlyList<CycleEvent> events)
    {
        var chain = new List<Link>(events.Count);
        foreach (var e in events)
        {
            var previous = chain.Count == 0 ? lastHash : chain[^1].Hash;
            var (kind, payload, actedFor) = (CanonicalPayload.KindOf(e.Fact), CanonicalPayload.Write(e.Fact), CanonicalPayload.Write(e.ActedFor));
            chain.Add(new Link(kind, payload, actedFor, previous, HashChain.Next(
                previous, e.OpdId, e.CycleId, e.Version, kind, payload, e.Actor.PersonId, e.Actor.Name, actedFor, e.At)));
        }

        return chain;
    }

    private void AddEvents(IReadOnlyList<CycleEvent> events, List<Link> chain)
    {
        foreach (var (e, link) in events.Zip(chain))
        {
            Insert("CycleEvents",
                ("OpdId", e.OpdId), ("CycleId", e.CycleId), ("Version", e.Version), ("Kind", link.Kind), ("Payload", link.Payload),
                ("ActorId", e.Actor.PersonId), ("ActorName", e.Actor.Name), ("ActedFor", link.ActedFor), ("At", e.At.UtcDateTime),
                ("PreviousHash", link.PreviousHash), ("Hash", link.Hash));
        }
    }

    private void AddRuns(DocumentCycle? before, DocumentCycle after)
    {
        var known = before?.Runs.Count ?? 0;
        for (var index = 0; index < after.Runs.Count; index++)
        {
            var run = after.Runs[index];
            if (index >= known)
            {
                Insert("StepRuns",
                    ("Id", run.Id), ("CycleId", after.Id), ("Ordinal", index + 1), ("StepId", run.StepId), ("Number", run.Number),
                    ("Pelaksana", run.Pelaksana), ("FromRunId", run.FromRunId), ("ArrivedBy", run.ArrivedBy.ToString()),
                    ("Exceptional", run.Exceptional), ("OpenedAt", run.OpenedAt.UtcDateTime), ("DueAt", run.DueAt.UtcDateTime));
            }

            // Seldom, and statements of their own, so that those of a handoff stay as they are.
            if (index < known && run.DueAt != before!.Runs[index].DueAt)
            {
                Update("StepRuns", run.Id, ("DueAt", run.DueAt.UtcDateTime));
            }

            if (run.Detail != (index < known ? before!.Runs[index].Detail : RunDetail.None))
            {
                Update("StepRuns", run.Id, ("Detail", RunDetailJson.Write(run.Detail)));
            }

            if (run.Completion is { } end && (index >= known || before!.Runs[index].Completion is null))
            {
                Update("StepRuns", run.Id,
                    ("Result", end.Result.ToString()), ("Note", end.Note), ("CompletedAt", end.At.UtcDateTime),
                    ("CompletedById", end.By.PersonId), ("CompletedByName", end.By.Name), ("ForPostName", end.For.PostName),
                    ("ForKind", end.For.Kind.ToString()), ("RecordedBy", end.For.RecordedBy));
                if (end.For.InPlaceOf is { } holder)
                {
                    Update("StepRuns", run.Id, ("InPlaceOf", holder));
                }
            }
        }
    }

    private void SetState(DocumentCycle? before, DocumentCycle after, string lastHash)
    {
        if (before is null)
        {
            Insert("Cycles",
                ("Id", after.Id), ("OpdId", after.OpdId), ("SopId", after.SopId), ("SopVersionId", after.SopVersionId),
                ("DocumentType", after.DocumentType.ToString()), ("Period", after.Period), ("Title", after.Title),
                ("Status", after.Status.ToString()), ("Version", after.Version), ("StartedAt", after.StartedAt.UtcDateTime),
                ("ClosedAt", after.ClosedAt?.UtcDateTime), ("HasFiles", HasFiles(after)), ("LastHash", lastHash));
        }
        else
        {
            MoveOn(before, after, lastHash);

            // Seldom, and statements of their own, so that those of a handoff stay as they are.
            if (after.SopVersionId != before.SopVersionId)
            {
                Update("Cycles", after.Id, ("SopVersionId", after.SopVersionId));
            }

            if (HasFiles(after) && !HasFiles(before))
            {
                Update("Cycles", after.Id, ("HasFiles", true));
            }
        }
    }

    /// <summary>
    /// Optimistic concurrency: changes the cycle only while it has the version that was read, and lets nothing follow where it
    /// has another. On SQLite the rows changed tell, by a command of its own; SQL Server tells itself, within the same command.
    /// </summary>
    private void MoveOn(DocumentCycle before, DocumentCycle after, string lastHash)
    {
        Set("Cycles",
            ("Status", after.Status.ToString()), ("Version", after.Version), ("ClosedAt", after.ClosedAt?.UtcDateTime), ("LastHash", lastHash));
        Where("Cycles", ("Id", after.Id), ("Version", before.Version));
        if (_isSqlServer)
        {
            _sql.Append(CultureInfo.InvariantCulture, $"IF @@ROWCOUNT = 0 THROW {LostRace.SqlServerVersion}, 'The cycle has moved on.', 1;\n");
        }
        else
        {
            EndPart(isGuard: true);
        }
    }

    /// <summary>What was filed can be found by its row, and is no longer anybody's upload.</summary>
    private void AddFiles(DocumentCycle after, IReadOnlyList<CycleEvent> events)
    {
        foreach (var filed in events.SelectMany(e => CycleFileRows.Of(after, e)))
        {
            Insert("CycleFiles",
                ("Id", filed.Id), ("OpdId", filed.OpdId), ("CycleId", filed.CycleId), ("RunId", filed.RunId), ("StepId", filed.StepId),
                ("Role", filed.Role.ToString()), ("ItemId", filed.ItemId), ("DocumentId", filed.DocumentId), ("Version", filed.Version),
                ("Title", filed.Title), ("Name", filed.Name), ("Sha256", filed.Sha256), ("Size", filed.Size), ("MediaType", filed.MediaType),
                ("Note", filed.Note), ("OwedBy", filed.OwedBy), ("AskedBy", filed.AskedBy), ("Restricted", filed.Restricted),
                ("FiledAt", filed.FiledAt.UtcDateTime), ("FiledById", filed.FiledById), ("FiledByName", filed.FiledByName));
            Delete("Uploads", filed.Id);
        }
    }

    /// <summary>What was signed can be verified by its code.</summary>
    private void AddSignOffs(DocumentCycle after, IReadOnlyList<CycleEvent> events)
    {
        foreach (var e in events)
        {
            if (e.Fact is SignedOnPaper onPaper)
            {
                Insert("SignOffs",
                    ("Id", onPaper.SignOffId), ("Code", onPaper.Code), ("OpdId", e.OpdId), ("CycleId", e.CycleId), ("DocumentId", onPaper.DocumentId),
                    ("Title", $"{after.DocumentType.Name} {after.Period}"), ("Signatory", string.Join('\n', onPaper.Signatory.Lines)),
                    ("Sha256", onPaper.Sha256), ("EditionSha256", onPaper.Sha256), ("SignedAt", e.At.UtcDateTime), ("PaperSignedOn", onPaper.SignedOn));
            }

            if (e.Fact is not DocumentSigned fact)
            {
                continue;
            }

            Insert("SignOffs",
                ("Id", fact.SignOffId), ("Code", fact.Code), ("OpdId", e.OpdId), ("CycleId", e.CycleId), ("DocumentId", fact.DocumentId),
                ("Title", $"{after.DocumentType.Name} {after.Period}"), ("Signatory", string.Join('\n', fact.Signatory.Lines)),
                ("Sha256", fact.Sha256), ("EditionSha256", fact.EditionSha256), ("SignedAt", e.At.UtcDateTime));
            if (fact.InkId is { } ink)
            {
                Update("SignatureInks", ink, ("Used", true));
            }
        }
    }

    private static bool HasFiles(DocumentCycle cycle) => !cycle.Bahan.Items.IsEmpty || !cycle.Documents.Documents.IsEmpty;

    private void AddCommand(CommandId command, DocumentCycle after, DateTimeOffset at) =>
        Insert("Commands",
            ("PersonId", command.PersonId), ("Key", command.StoredKey), ("Request", command.Request), ("CycleId", after.Id),
            ("Version", after.Version), ("At", at.UtcDateTime));

    private void Insert(string table, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        Begin(values.Length);
        _sql.Append("INSERT INTO \"").Append(table).Append("\" (");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "\"" : ", \"").Append(values[i].Column).Append('"');
        }

        _sql.Append(") VALUES (");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "" : ", ").Append(Parameter(table, values[i]));
        }

        _sql.Append(");\n");
    }

    private void Update(string table, Guid id, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        Set(table, values);
        Where(table, ("Id", id));
    }

    private void Delete(string table, Guid id)
    {
        Begin(1);
        _sql.Append("DELETE FROM \"").Append(table).Append('"');
        Where(table, ("Id", id));
    }

    private void Set(string table, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        // With its WHERE, which has two at the most.
        Begin(values.Length + 2);
        _sql.Append("UPDATE \"").Append(table).Append("\" SET ");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "\"" : ", \"").Append(values[i].Column).Append("\" = ").Append(Parameter(table, values[i]));
        }
    }

    private void Where(string table, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? " WHERE \"" : " AND \"").Append(values[i].Column).Append("\" = ").Append(Parameter(table, values[i]));
        }

        _sql.Append(";\n");
    }

    /// <summary>Begins a statement with so many parameters, in a further command where they are too many for this one.</summary>
    private void Begin(int parameters)
    {
        if (_values.Count + parameters > MostParameters)
        {
            EndPart();
        }

        if (_sql.Length == 0 && _isSqlServer)
        {
            // Without it SQL Server goes on with the next statement after a doubled key. It holds for this command alone.
            _sql.Append("SET XACT_ABORT ON;\n");
        }
    }

    private void EndPart(bool isGuard = false)
    {
        if (_sql.Length > 0)
        {
            _parts.Add(new Part(_sql.ToString(), _values, _columns, isGuard));
            _sql.Clear();
            (_values, _columns) = ([], []);
        }
    }

    private string Parameter(string table, (string Column, object? Value) of)
    {
        var name = ParameterNames.At(_values.Count);
        _values.Add(of.Value);
        _columns.Add(new ColumnName(table, of.Column));
        return name;
    }

    /// <summary>One command.</summary>
    /// <param name="IsGuard">Whether one row must be changed by it, or the rest must not be run.</param>
    internal sealed record Part(string Statement, List<object?> Values, List<ColumnName> Columns, bool IsGuard);

    /// <summary>An event's place in the chain, with the texts that are stored and hashed.</summary>
    private sealed record Link(string Kind, string Payload, string? ActedFor, string PreviousHash, string Hash);
}
