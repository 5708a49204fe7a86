using System.Data;
using System.Data.Common;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using Microsoft.Data.SqlClient;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>The statement that reads one cycle. By hand for the same reason as <see cref="CycleWrite"/>: every handoff reads a cycle first.</summary>
internal static class CycleRead
{
    private const string Statement = """
        SELECT c."OpdId", c."SopId", c."SopVersionId", c."DocumentType", c."Period", c."Title", c."Status", c."Version", c."StartedAt",
            c."ClosedAt", c."LastHash",
            r."Id", r."StepId", r."Number", r."Pelaksana", r."FromRunId", r."ArrivedBy", r."Exceptional", r."OpenedAt", r."DueAt",
            r."Result", r."Note", r."CompletedAt", r."CompletedById", r."CompletedByName", r."ForPostName", r."ForKind", r."RecordedBy",
            c."HasFiles", r."InPlaceOf", r."Detail"
        FROM "Cycles" c JOIN "StepRuns" r ON r."CycleId" = c."Id"
        WHERE c."Id" = @p0
        ORDER BY r."Ordinal"
        """;

    private const string EventsStatement = """
        SELECT "Version", "Kind", "Payload", "ActorId", "ActorName", "ActedFor", "At"
        FROM "CycleEvents" WHERE "CycleId" = @p0 AND "Version" <= @p1 ORDER BY "Version"
        """;

    /// <summary>The events of kinds that this release does not know, in a part of the cycle's history that was not looked at before.</summary>
    internal static readonly string UnknownStatement = $"""
        SELECT e."Version", e."Kind", e."Payload", e."ActorId", e."ActorName", e."ActedFor", e."At"
        FROM "CycleEvents" e WHERE e."CycleId" = @p0 AND e."Version" <= @p1 AND e."Version" > @p2
            AND e."Kind" NOT IN ({string.Join(", ", CanonicalPayload.Kinds.Keys.Select(kind => $"'{kind}'"))}) ORDER BY e."Version"
        """;

    private const string MovesStatement = """
        SELECT "Payload" FROM "CycleEvents" WHERE "CycleId" = @p0 AND "Kind" = 'CycleMoved' AND "Version" <= @p1 ORDER BY "Version"
        """;

    private static readonly ColumnName[] s_cycle = [new("Cycles", "Id")];

    private static readonly ColumnName[] s_cycleUpToVersion = [new("CycleEvents", "CycleId"), new("CycleEvents", "Version")];

    private static readonly ColumnName[] s_cycleBetweenVersions = [.. s_cycleUpToVersion, new("CycleEvents", "Version")];

    /// <summary>The cycle with its runs as they stood together at one moment, or null.</summary>
    /// <param name="readableTo">Up to this version no event of it is of an unknown kind; 0 where that is not known.</param>
    public static async Task<StoredCycle?> FindAsync(CycleSession session, Guid cycleId, int readableTo, CancellationToken cancellationToken)
    {
        // One statement sees one moment on SQLite. SQL Server must be told to hold the cycle until its runs are read;
        // a handoff updates the cycle first, so it waits there and nobody waits for each other.
        await using var transaction = session.Connection is SqlConnection sqlServer
            ? await sqlServer.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
            : null;
        DocumentCycle? cycle = null;
        var lastHash = "";
        var hasFiles = false;
        var runs = new List<StepRun>();
        await using (var reader = await session.Command(Statement, [cycleId], s_cycle, transaction).ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (cycle is null)
                {
                    cycle = Cycle(cycleId, reader);
                    lastHash = reader.GetString(10);
                    hasFiles = reader.GetBoolean(28);
                }

                runs.Add(Run(reader));
            }
        }

        if (cycle is null)
        {
            return null;
        }

        cycle = cycle with { Runs = [.. runs] };
        if (hasFiles)
        {
            // What was asked for and filed is told by the events alone. They never change, so what was true at the version
            // just read is read here too, whatever has come since.
            var events = await EventsAsync(session, EventsStatement, [cycle.Id, cycle.Version], s_cycleUpToVersion, cycle.OpdId, transaction, cancellationToken);
            return new StoredCycle(events.Exists(e => e.Fact is UnknownFact) ? cycle.WithFilesOf(events) : DocumentCycle.Replay(events), lastHash);
        }

        if (cycle.Version > readableTo)
        {
            cycle = cycle with
            {
                UnknownEvents =
                [
                    .. await EventsAsync(
                        session, UnknownStatement, [cycle.Id, cycle.Version, readableTo], s_cycleBetweenVersions, cycle.OpdId, transaction, cancellationToken),
                ],
            };
        }

        if (runs.Exists(run => run.Completion is { Result: StepResult.Dipindahkan }))
        {
            // Which row stands for which is said by the events alone, too.
            cycle = cycle with { Moves = [.. await MovesAsync(session, cycle, transaction, cancellationToken)] };
        }

        return new StoredCycle(cycle, lastHash);
    }

    private static async Task<List<CycleEvent>> EventsAsync(
        CycleSession session, string statement, object?[] values, ColumnName[] columns, Guid opdId, DbTransaction? transaction,
        CancellationToken cancellationToken)
    {
        var events = new List<CycleEvent>();
        await using var reader = await session.Command(statement, values, columns, transaction).ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(CanonicalPayload.ReadEvent(
                opdId, (Guid)values[0]!, reader.GetInt32(0), reader.GetString(1), reader.GetString(2),
                new Actor(reader.GetGuid(3), reader.GetString(4)), Text(reader, 5), Moment(reader, 6)));
        }

        return events;
    }

    private static async Task<IReadOnlyList<CycleMoved>> MovesAsync(
        CycleSession session, DocumentCycle cycle, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var moves = new List<CycleMoved>();
        await using var reader = await session.Command(MovesStatement, [cycle.Id, cycle.Version], s_cycleUpToVersion, transaction)
            .ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (CanonicalPayload.Read(nameof(CycleMoved), reader.GetString(0)) is CycleMoved move)
            {
                moves.Add(move);
            }
        }

        return moves;
    }

    /// <summary>The cycle without its visits.</summary>
    private static DocumentCycle Cycle(Guid cycleId, DbDataReader row) => new()
    {
        Id = cycleId,
        OpdId = row.GetGuid(0),
        SopId = row.GetGuid(1),
        SopVersionId = row.GetGuid(2),
        DocumentType = Enum.Parse<DocumentType>(row.GetString(3)),
        Period = row.GetString(4),
        Title = row.GetString(5),
        Status = Enum.Parse<CycleStatus>(row.GetString(6)),
        Version = row.GetInt32(7),
        StartedAt = Moment(row, 8),
        ClosedAt = row.IsDBNull(9) ? null : Moment(row, 9),
    };

    private static StepRun Run(DbDataReader row)
    {
        var pelaksana = row.GetString(14);
        return new StepRun(
            row.GetGuid(11), row.GetGuid(12), row.GetString(13), pelaksana, row.IsDBNull(15) ? null : row.GetGuid(15),
            Enum.Parse<FlowLabel>(row.GetString(16)), row.GetBoolean(17), Moment(row, 18), Moment(row, 19),
            row.IsDBNull(20)
                ? null
                : new StepCompletion(
                    Enum.Parse<StepResult>(row.GetString(20)), Text(row, 21), Moment(row, 22), new Actor(row.GetGuid(23), row.GetString(24)),
                    new ActedFor(pelaksana, row.GetString(25), Enum.Parse<AssignmentKind>(row.GetString(26)), Text(row, 27), Text(row, 29))))
        {
            Detail = RunDetailJson.Read(Text(row, 30)),
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Moment(DbDataReader row, int column) =>
        new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
