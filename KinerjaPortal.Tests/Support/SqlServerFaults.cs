using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;

namespace KinerjaPortal.Tests.Support;

/// <summary>What SQL Server's client throws, made without a server: its exceptions have no public constructor.</summary>
internal static class SqlServerFaults
{
    public const int Deadlock = 1205;

    /// <param name="severity">20 and above end the connection.</param>
    public static SqlException Of(int number, byte severity = 13)
    {
        var error = (SqlError)Activator.CreateInstance(
            typeof(SqlError), BindingFlags.NonPublic | BindingFlags.Instance, binder: null, ErrorArguments(number, severity), culture: null)!;
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod(
            "CreateException", BindingFlags.NonPublic | BindingFlags.Static, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)create.Invoke(obj: null, [errors, "16.0"])!;
    }

    private static object?[] ErrorArguments(int number, byte severity)
    {
        // The shortest constructor; what it asks for besides the number and the severity does not matter here.
        var constructor = typeof(SqlError).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).MinBy(c => c.GetParameters().Length)!;
        return
        [
            .. constructor.GetParameters().Select(parameter => parameter.Name switch
            {
                "infoNumber" or "number" => number,
                "errorClass" => severity,
                _ when parameter.ParameterType == typeof(string) => "uji",
                _ when parameter.ParameterType.IsValueType => RuntimeHelpers.GetUninitializedObject(parameter.ParameterType),
                _ => null,
            }),
        ];
    }
}
