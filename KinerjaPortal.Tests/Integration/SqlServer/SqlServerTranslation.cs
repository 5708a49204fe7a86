using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using KinerjaPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable EF1001 // Raw SQL within a query is known to EF's own classes alone.

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>A LINQ query as EF would send it to SQL Server, whatever provider it was about to be compiled for.</summary>
internal static class SqlServerTranslation
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    /// <summary>The commands that it becomes: with a value in every parameter, and with null in those that may be null.</summary>
    public static IReadOnlyList<RecordedCommand> Of(Expression query)
    {
        var recorder = new SqlServerRecorder();
        using var db = recorder.Open();
        var rebased = new Rebase(db.Model);
        var rebasedQuery = rebased.Visit(query);
        if (rebased.Raw is { } raw)
        {
            // Written by hand: it is sent as it stands.
            return TSql.IsOfSqliteAlone(raw) ? [] : [new RecordedCommand(raw, [])];
        }

        var result = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
            : query.Type;
        var executor = (Delegate)Compile.MakeGenericMethod(result).Invoke(db.GetService<IDatabase>(), [rebasedQuery, false])!;
        Run(db, executor, rebased.Parameters, parameter => Sample(rebased.TypeOf(parameter)));
        Run(db, executor, rebased.Parameters, parameter => MayBeNull(parameter) ? null : Sample(rebased.TypeOf(parameter)));
        return recorder.Commands;
    }

    /// <summary>A value of a parameter's or a column's type; of a list, two.</summary>
    public static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "x";
        }

        if (type == typeof(DbFunctions))
        {
            return EF.Functions;
        }

        if (type == typeof(byte[]))
        {
            return new byte[] { 1 };
        }

        if (type.IsValueType)
        {
            return type == typeof(Guid) ? Guid.NewGuid()
                : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
                : Activator.CreateInstance(type)!;
        }

        var element = type.IsArray ? type.GetElementType()! : type.GetInterfaces().Prepend(type)
            .First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var two = Array.CreateInstance(element, 2);
        two.SetValue(Sample(element), 0);
        two.SetValue(Sample(element), 1);
        return type.IsInstanceOfType(two) ? two : Activator.CreateInstance(type.IsInterface ? typeof(List<>).MakeGenericType(element) : type, two)!;
    }

    private static bool MayBeNull(QueryParameterExpression parameter) =>
        Nullable.GetUnderlyingType(parameter.Type) is not null || parameter.Type == typeof(string);

    private static void Run(SqlServerPortalContext db, Delegate executor, IEnumerable<QueryParameterExpression> parameters, Func<QueryParameterExpression, object?> value)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in parameters)
        {
            context.Parameters[parameter.Name] = value(parameter);
        }

        try
        {
            if (executor.DynamicInvoke(context) is IEnumerable rows and not string)
            {
                foreach (var row in rows)
                {
                }
            }
        }
        catch (TargetInvocationException none) when (none.InnerException is InvalidOperationException { Message: "Sequence contains no elements" })
        {
            // FirstAsync and its like: the server that is not there has no rows.
        }
    }

    /// <summary>The query over the same tables of another model; and what parameters it has.</summary>
    private sealed class Rebase(IModel model) : ExpressionVisitor
    {
        /// <summary>FindAsync asks for a key without saying its type, and compares it with the property that does.</summary>
        private readonly Dictionary<string, Type> _keys = [];
        private IEntityType? _root;

        public Dictionary<string, QueryParameterExpression> Known { get; } = [];

        public IEnumerable<QueryParameterExpression> Parameters => Known.Values;

        public string? Raw { get; private set; }

        public Type TypeOf(QueryParameterExpression parameter) => _keys.GetValueOrDefault(parameter.Name, parameter.Type);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = base.VisitMethodCall(node);
            if (node.Method.Name == nameof(Equals)
                && node.Arguments is [MethodCallExpression { Method.Name: nameof(EF.Property), Arguments: [_, ConstantExpression { Value: string name }] }, QueryParameterExpression key]
                && _root?.FindProperty(name) is { } property)
            {
                _keys[key.Name] = property.ClrType;
            }

            return visited;
        }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case FromSqlQueryRootExpression raw:
                    Raw = raw.Sql;
                    return raw;
                case SqlQueryRootExpression raw:
                    Raw = raw.Sql;
                    return raw;
                case EntityQueryRootExpression root:
                    _root = model.FindEntityType(root.EntityType.Name)!;
                    return new EntityQueryRootExpression(_root);
                case QueryParameterExpression parameter:
                    Known[parameter.Name] = parameter;
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
