using System.Data;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Search;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>The parameters of the commands that are written by hand, as SqlClient would send them.</summary>
public sealed class HandWrittenParameterTests : IDisposable
{
    private static readonly ColumnName[] Number = [new("StepRuns", "Number")];

    private readonly CycleSession _session = new(new SqlConnection("Server=tidak-ada"), keepsCommands: false);

    [Theory]
    [InlineData("7")]
    [InlineData("12")]
    [InlineData(null)]
    public void A_text_has_the_length_of_its_column_whatever_it_holds(string? number)
    {
        var parameter = _session.Command("SELECT @p0", [number], Number).Parameters[0];

        Assert.Equal((DbType.String, TextLimits.StepNumber), (parameter.DbType, parameter.Size));
    }

    /// <summary>SqlClient would cut it to the length of its column, and nobody would hear of it.</summary>
    [Fact]
    public void A_text_that_does_not_fit_goes_whole_for_the_server_to_refuse()
    {
        var parameter = _session.Command("SELECT @p0", [new string('1', TextLimits.StepNumber + 1)], Number).Parameters[0];

        Assert.Equal(-1, parameter.Size);
    }

    [Fact]
    public void A_moment_keeps_its_ticks() =>
        Assert.Equal(DbType.DateTime2, _session.Command("SELECT @p0", [DateTime.UtcNow], [new("CycleEvents", "At")]).Parameters[0].DbType);

    /// <summary>Also where there is nothing to send: it would be a text otherwise.</summary>
    [Fact]
    public void Nothing_has_the_type_of_its_column() =>
        Assert.Equal(DbType.Guid, _session.Command("SELECT @p0", [null], [new("StepRuns", "FromRunId")]).Parameters[0].DbType);

    [Fact]
    public void Every_parameter_of_an_append_is_typed_by_its_column_alone()
    {
        foreach (var part in HandoffStatements.All(DatabaseProvider.SqlServer).SelectMany(write => write.Parts))
        {
            var full = Types(part, [.. part.Values]);
            var other = Types(part, [.. part.Values.Select(value => value is string text ? text[..(text.Length / 2)] : value)]);

            Assert.Equal(full, other);
            Assert.DoesNotContain(full, type => type is { Type: DbType.String, Size: 0 });
        }
    }

    [Fact]
    public void A_search_for_other_words_has_parameters_of_the_same_types()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        Assert.Equal(Types("renja"), Types("pelaporan"));

        List<(DbType Type, int Size)> Types(string words)
        {
            var statement = SqlServerSearch.For(new SearchScope(Guid.NewGuid(), ["kasubag"]), new SearchQuestion(words), SearchTerm.Read(words));
            using var command = db.Database.SqlQueryRaw<FileSearch.Row>(statement.Sql, statement.Values).CreateDbCommand();
            return [.. command.Parameters.Cast<SqlParameter>().Select(parameter => (parameter.DbType, parameter.Size))];
        }
    }

    public void Dispose() => _session.Dispose();

    private List<(DbType Type, int Size)> Types(CycleWrite.Part part, object?[] values) =>
        [.. _session.Command(part.Statement, values, part.Columns.ToArray()).Parameters.Cast<SqlParameter>().Select(parameter => (parameter.DbType, parameter.Size))];
}
