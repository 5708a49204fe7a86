using System.Data.Common;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Data.SqlClient;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// An open connection with the commands that were run on it before, prepared: the few statements of a handoff are
/// always the same, and preparing them anew costs more than running them.
/// </summary>
internal sealed class CycleSession(DbConnection connection, bool keepsCommands) : IDisposable
{
    public const string DiagnosticName = "KinerjaPortal.CycleSession";

    /// <summary>More parameters than any handoff has; a statement so long comes once and is not kept.</summary>
    private const int MostParametersKept = 80;

    /// <summary>Tells of every statement, as EF does of its own, for whoever counts or traces them.</summary>
    private static readonly DiagnosticListener s_diagnostics = new(DiagnosticName);

    private readonly Dictionary<string, DbCommand> _commands = [];
    private DbCommand? _unkept;

    public DbConnection Connection => connection;

    /// <summary>
    /// A command with these values, named <c>@p0</c>, <c>@p1</c> … in the statement. It belongs to the session, and to the
    /// caller until the next command.
    /// </summary>
    /// <param name="columns">Of each value, where it is written to or what it is compared with.</param>
    public DbCommand Command(
        string statement, ReadOnlySpan<object?> values, ReadOnlySpan<ColumnName> columns, DbTransaction? transaction = null)
    {
        DbCommand command;
        if (!keepsCommands || values.Length > MostParametersKept)
        {
            _unkept?.Dispose();
            command = _unkept = Create(statement, values, columns);
        }
        else
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(_commands, statement, out var known);
            if (known)
            {
                for (var i = 0; i < values.Length; i++)
                {
                    kept!.Parameters[i].Value = values[i] ?? DBNull.Value;
                }
            }
            else
            {
                kept = Create(statement, values, columns);
            }

            command = kept!;
        }

        command.Transaction = transaction;
        if (s_diagnostics.IsEnabled())
        {
            s_diagnostics.Write("CommandExecuting", command);
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _unkept?.Dispose();
        connection.Dispose();
    }

    private DbCommand Create(string statement, ReadOnlySpan<object?> values, ReadOnlySpan<ColumnName> columns)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this folder; what comes from outside is in the parameters.
        command.CommandText = statement;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = ParameterNames.At(i);
            parameter.Value = values[i] ?? DBNull.Value;
            if (command is SqlCommand)
            {
                ColumnTypes.Apply(parameter, columns[i]);
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
