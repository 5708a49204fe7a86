using System.Collections.Frozen;
using System.Data;
using System.Data.Common;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Events;

/// <summary>
/// Gives the parameters of a hand-written command the types of their columns on SQL Server. Its plan cache takes the same
/// statement with <c>nvarchar(7)</c> and with <c>nvarchar(8)</c> for two, and SqlClient sizes a text by what it holds.
/// </summary>
internal static class ColumnTypes
{
    /// <summary><c>nvarchar(max)</c></summary>
    private const int Unbounded = -1;

    private static readonly Lazy<FrozenDictionary<ColumnName, (DbType Type, int? Size)>> s_types = new(Read);

    /// <exception cref="KeyNotFoundException">The model has no such column.</exception>
    public static void Apply(DbParameter parameter, ColumnName column)
    {
        var (type, size) = s_types.Value[column];
        parameter.DbType = type;
        if (size is { } declared)
        {
            // SqlClient cuts a text to the size it is given, in silence. One that does not fit goes whole, and the server refuses it.
            parameter.Size = parameter.Value is string text && text.Length > declared ? Unbounded : declared;
        }
    }

    private static FrozenDictionary<ColumnName, (DbType Type, int? Size)> Read()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var columns =
            from type in db.Model.GetEntityTypes()
            from property in type.GetProperties()
            let mapping = property.GetRelationalTypeMapping()
            where mapping.DbType is not null
            select KeyValuePair.Create(
                new ColumnName(type.GetTableName()!, property.GetColumnName()),
                (mapping.DbType!.Value, mapping.DbType == DbType.String ? mapping.Size ?? Unbounded : (int?)null));
        return columns.ToFrozenDictionary();
    }
}
