using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.SignOffs;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// The statements of one append, in one round trip. Written by hand and not through EF's change tracker: this is the
/// path that every handoff takes, its rows are few and fixed, and both databases read the same statements.
/// </summary>
internal sealed class CycleWrite
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    private CycleWrite(DocumentCycle after) => After = after;

    /// <summary>The cycle to which the events have happened.</summary>
    public DocumentCycle After { get; }

    /// <summary>The statements, one a line; a test holds them to what both databases read.</summary>
    public string Statement => _sql.ToString();

    public static CycleWrite For(StoredCycle? before, IReadOnlyList<CycleEvent> events, CommandId? command)
    {
        // Replayed on what was read, and not taken from the caller's copy, so that state and events cannot differ.
        var after = before is null ? DocumentCycle.Replay(events) : before.Cycle.With(events);
        var write = new CycleWrite(after);
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

        return write;
    }

    public async Task RunAsync(CycleSession session, DbTransaction transaction)
    {
        var command = session.Command(Statement, CollectionsMarshal.AsSpan(_values), transaction);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
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
            // Seldom, and a statement of its own, so that those of a handoff stay as they are.
            if (after.SopVersionId != before.SopVersionId)
            {
                Update("Cycles", after.Id, ("SopVersionId", after.SopVersionId));
            }

            if (HasFiles(after) && !HasFiles(before))
            {
                Update("Cycles", after.Id, ("HasFiles", true));
            }

            Update("Cycles", after.Id,
                ("Status", after.Status.ToString()), ("Version", after.Version),
                ("ClosedAt", after.ClosedAt?.UtcDateTime), ("LastHash", lastHash));
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
            ("PersonId", command.PersonId), ("Key", command.Key), ("Request", command.Request), ("CycleId", after.Id),
            ("Version", after.Version), ("At", at.UtcDateTime));

    private void Insert(string table, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        _sql.Append("INSERT INTO \"").Append(table).Append("\" (");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "\"" : ", \"").Append(values[i].Column).Append('"');
        }

        _sql.Append(") VALUES (");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "" : ", ").Append(Parameter(values[i].Value));
        }

        _sql.Append(");\n");
    }

    private void Update(string table, Guid id, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        _sql.Append("UPDATE \"").Append(table).Append("\" SET ");
        for (var i = 0; i < values.Length; i++)
        {
            _sql.Append(i == 0 ? "\"" : ", \"").Append(values[i].Column).Append("\" = ").Append(Parameter(values[i].Value));
        }

        _sql.Append(" WHERE \"Id\" = ").Append(Parameter(id)).Append(";\n");
    }

    private void Delete(string table, Guid id) =>
        _sql.Append("DELETE FROM \"").Append(table).Append("\" WHERE \"Id\" = ").Append(Parameter(id)).Append(";\n");

    private string Parameter(object? value)
    {
        var name = ParameterNames.At(_values.Count);
        _values.Add(value);
        return name;
    }

    /// <summary>An event's place in the chain, with the texts that are stored and hashed.</summary>
    private sealed record Link(string Kind, string Payload, string? ActedFor, string PreviousHash, string Hash);
}
