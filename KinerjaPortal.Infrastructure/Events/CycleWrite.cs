using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Cycles;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// The statements of one append, in one round trip. Written by hand and not through EF's change tracker: this is the
/// path that every handoff takes, its rows are few and fixed, and both databases read the same statements.
/// </summary>
internal sealed class CycleWrite
{
    private readonly StringBuilder _sql = new();
    private readonly List<(string Name, object? Value)> _parameters = [];

    private CycleWrite()
    {
    }

    public static CycleWrite For(StoredCycle? before, IReadOnlyList<CycleEvent> events, CommandId? command)
    {
        var write = new CycleWrite();

        // Replayed on what was read, and not taken from the caller's copy, so that state and events cannot differ.
        var after = before is null ? DocumentCycle.Replay(events) : before.Cycle.With(events);
        var hash = write.AddEvents(events, before?.LastHash ?? HashChain.Beginning, before is null ? after : null);
        write.AddRuns(before?.Cycle, after);
        write.SetState(after, hash);
        if (command is not null)
        {
            write.AddCommand(command, after, events[^1].At);
        }

        return write;
    }

    public async Task RunAsync(DbTransaction transaction)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = _sql.ToString();
        foreach (var (name, value) in _parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            if (value is DateTime)
            {
                // SqlClient would otherwise send datetime, which rounds to three milliseconds.
                parameter.DbType = DbType.DateTime2;
            }

            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private string AddEvents(IReadOnlyList<CycleEvent> events, string lastHash, DocumentCycle? begun)
    {
        if (begun is not null)
        {
            Insert("Cycles",
                ("Id", begun.Id), ("OpdId", begun.OpdId), ("SopId", begun.SopId), ("SopVersionId", begun.SopVersionId),
                ("DocumentType", begun.DocumentType.ToString()), ("Period", begun.Period), ("Title", begun.Title),
                ("Status", begun.Status.ToString()), ("Version", 0), ("StartedAt", begun.StartedAt.UtcDateTime),
                ("LastHash", HashChain.Beginning));
        }

        var previous = lastHash;
        foreach (var e in events)
        {
            var kind = CanonicalPayload.KindOf(e.Fact);
            var payload = CanonicalPayload.Write(e.Fact);
            var actedFor = CanonicalPayload.Write(e.ActedFor);
            var hash = HashChain.Next(previous, e.OpdId, e.CycleId, e.Version, kind, payload, e.Actor.PersonId, e.Actor.Name, actedFor, e.At);
            Insert("CycleEvents",
                ("OpdId", e.OpdId), ("CycleId", e.CycleId), ("Version", e.Version), ("Kind", kind), ("Payload", payload),
                ("ActorId", e.Actor.PersonId), ("ActorName", e.Actor.Name), ("ActedFor", actedFor), ("At", e.At.UtcDateTime),
                ("PreviousHash", previous), ("Hash", hash));
            previous = hash;
        }

        return previous;
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

            if (run.Completion is { } end && (index >= known || before!.Runs[index].Completion is null))
            {
                Update("StepRuns", run.Id,
                    ("Result", end.Result.ToString()), ("Note", end.Note), ("CompletedAt", end.At.UtcDateTime),
                    ("CompletedById", end.By.PersonId), ("CompletedByName", end.By.Name), ("ForPostName", end.For.PostName),
                    ("ForKind", end.For.Kind.ToString()), ("RecordedBy", end.For.RecordedBy));
            }
        }
    }

    private void SetState(DocumentCycle after, string lastHash) =>
        Update("Cycles", after.Id,
            ("Status", after.Status.ToString()), ("Version", after.Version),
            ("ClosedAt", after.ClosedAt?.UtcDateTime), ("LastHash", lastHash));

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

    private string Parameter(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }
}
