using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Bench;

/// <summary>
/// What the portal's commits are held against: the rows of one step completion (two events, the run that ends, the run
/// that opens, the cycle), read from the file and written again under new keys by prepared commands on one connection,
/// a transaction each, as durable as the portal's.
/// </summary>
internal static class BareWriter
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

    /// <summary>Transactions a second.</summary>
    public static double Rate(string file, TimeSpan window)
    {
        using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL");
        var sample = Read(connection, "SELECT \"OpdId\", \"Payload\", \"ActorId\", \"ActorName\", \"ActedFor\", \"At\" FROM \"CycleEvents\" WHERE \"Kind\" = 'HandedOff' LIMIT 1");
        var completed = Read(connection, "SELECT \"Payload\" FROM \"CycleEvents\" WHERE \"Kind\" = 'StepCompleted' LIMIT 1")["Payload"];
        var cycles = Cycles(connection);

        using var writeEvent = Prepare(connection, Events);
        using var open = Prepare(connection, Opening);
        using var end = Prepare(connection, Ending);
        using var state = Prepare(connection, State);
        var from = cycles.Select(cycle => cycle.Run).ToArray();
        var version = 1_000_000;
        var hash = new string('a', 64);
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < window)
        {
            var index = version % cycles.Count;
            var run = Guid.CreateVersion7();
            using var transaction = connection.BeginTransaction();
            foreach (var (kind, payload) in ((string, object)[])[("StepCompleted", completed), ("HandedOff", sample["Payload"])])
            {
                Run(writeEvent, transaction,
                    ("$opd", sample["OpdId"]), ("$cycle", cycles[index].Id), ("$version", version++), ("$kind", kind), ("$payload", payload),
                    ("$actor", sample["ActorId"]), ("$name", sample["ActorName"]), ("$for", sample["ActedFor"]), ("$at", sample["At"]),
                    ("$previous", hash), ("$hash", hash));
            }

            Run(end, transaction, ("$at", sample["At"]), ("$actor", sample["ActorId"]), ("$name", sample["ActorName"]), ("$from", from[index]));
            Run(open, transaction,
                ("$id", run), ("$cycle", cycles[index].Id), ("$ordinal", version), ("$step", run), ("$from", from[index]), ("$at", sample["At"]));
            Run(state, transaction, ("$version", version), ("$hash", hash), ("$cycle", cycles[index].Id));
            transaction.Commit();
            from[index] = run;
        }

        return (version - 1_000_000) / 2 / Stopwatch.GetElapsedTime(begun).TotalSeconds;
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
