using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Bench;

/// <summary>
/// What the portal's commits are held against: the rows of one step completion (two events, the run that ends, the run
/// that opens, the cycle), read from the file and written again under new keys by prepared commands on one connection,
/// a transaction each, as durable as the portal's.
/// </summary>
internal sealed class BareWriter : IDisposable
{
    private const string Events = """
        INSERT INTO "CycleEvents" ("OpdId", "CycleId", "Version", "Kind", "Payload", "ActorId", "ActorName", "ActedFor", "At", "PreviousHash", "Hash")
        VALUES ($opd, $cycle, $version, $kind, $payload, $actor, $name, $for, $at, $previous, $hash)
        """;

    private const string Opening = """
        INSERT INTO "StepRuns" ("Id", "CycleId", "Ordinal", "StepId", "Number", "Pelaksana", "FromRunId", "ArrivedBy", "Exceptional", "OpenedAt", "DueAt")
        VALUES ($id, $cycle, $ordinal, $step, '9', 'kasubag-penyusunan-program', $from, 'None', 0, $at, $at)
        """;

    private const string Ending = """
        UPDATE "StepRuns" SET "Result" = 'Selesai', "Note" = NULL, "CompletedAt" = $at, "CompletedById" = $actor, "CompletedByName" = $name,
            "ForPostName" = 'Kasubag Penyusunan Program', "ForKind" = 'Definitif', "RecordedBy" = NULL
        WHERE "Id" = $from
        """;

    private const string State = """
        UPDATE "Cycles" SET "Status" = 'Running', "Version" = $version, "ClosedAt" = NULL, "LastHash" = $hash WHERE "Id" = $cycle
        """;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, object> _sample;
    private readonly object _completed;
    private readonly List<(object Id, object Run)> _cycles;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _open;
    private readonly SqliteCommand _end;
    private readonly SqliteCommand _state;
    private readonly string _hash = new('a', 64);
    private int _version = 1_000_000;
    private int _count;
    private TimeSpan _elapsed;

    /// <param name="file">A file of the portal's, with running cycles in it.</param>
    public BareWriter(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        _connection.Open();
        Execute(_connection, "PRAGMA journal_mode = WAL");
        Execute(_connection, "PRAGMA synchronous = FULL");
        _sample = Read(_connection, "SELECT \"OpdId\", \"Payload\", \"ActorId\", \"ActorName\", \"ActedFor\", \"At\" FROM \"CycleEvents\" WHERE \"Kind\" = 'HandedOff' LIMIT 1");
        _completed = Read(_connection, "SELECT \"Payload\" FROM \"CycleEvents\" WHERE \"Kind\" = 'StepCompleted' LIMIT 1")["Payload"];
        _cycles = Cycles(_connection);
        _event = Prepare(_connection, Events);
        _open = Prepare(_connection, Opening);
        _end = Prepare(_connection, Ending);
        _state = Prepare(_connection, State);
    }

    /// <summary>Transactions a second, of all times that it ran.</summary>
    public double Rate => _count / _elapsed.TotalSeconds;

    public void Run(TimeSpan window)
    {
        var begun = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(begun) < window; _count++)
        {
            var index = _count % _cycles.Count;
            var (cycle, from) = _cycles[index];
            var run = Guid.CreateVersion7();
            using var transaction = _connection.BeginTransaction();
            foreach (var (kind, payload) in ((string, object)[])[("StepCompleted", _completed), ("HandedOff", _sample["Payload"])])
            {
                Run(_event, transaction,
                    ("$opd", _sample["OpdId"]), ("$cycle", cycle), ("$version", _version++), ("$kind", kind), ("$payload", payload),
                    ("$actor", _sample["ActorId"]), ("$name", _sample["ActorName"]), ("$for", _sample["ActedFor"]), ("$at", _sample["At"]),
                    ("$previous", _hash), ("$hash", _hash));
            }

            Run(_end, transaction, ("$at", _sample["At"]), ("$actor", _sample["ActorId"]), ("$name", _sample["ActorName"]), ("$from", from));
            Run(_open, transaction,
                ("$id", run), ("$cycle", cycle), ("$ordinal", _version), ("$step", run), ("$from", from), ("$at", _sample["At"]));
            Run(_state, transaction, ("$version", _version), ("$hash", _hash), ("$cycle", cycle));
            transaction.Commit();
            _cycles[index] = (cycle, run);
        }

        _elapsed += Stopwatch.GetElapsedTime(begun);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_event, _open, _end, _state])
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static List<(object Id, object Run)> Cycles(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT c."Id", (SELECT r."Id" FROM "StepRuns" r WHERE r."CycleId" = c."Id" ORDER BY r."Ordinal" DESC LIMIT 1)
            FROM "Cycles" c WHERE c."Status" = 'Running'
            """;
        using var reader = command.ExecuteReader();
        var cycles = new List<(object, object)>();
        while (reader.Read())
        {
            cycles.Add((reader.GetValue(0), reader.GetValue(1)));
        }

        return cycles;
    }

    private static Dictionary<string, object> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader(CommandBehavior.SingleRow);
        reader.Read();
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue);
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Transaction = transaction;
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value);
            }

            command.Prepare();
        }
        else
        {
            foreach (var (name, value) in values)
            {
                command.Parameters[name].Value = value;
            }
        }

        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
