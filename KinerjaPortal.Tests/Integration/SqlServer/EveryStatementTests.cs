using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Search;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>
/// Every statement that the portal can send to SQL Server is read by Microsoft's own parser: queries by <see cref="EveryQuery"/>, whoever
/// runs them, and here what EF saves, what is written by hand, and the migrations.
/// </summary>
public sealed partial class EveryStatementTests
{
    /// <summary>
    /// Beginnings of statements that are put together of pieces, so that the piece alone is none. The whole ones are read by the
    /// test named; whoever adds a beginning adds where the whole is read.
    /// </summary>
    private static readonly (string Beginning, string ReadBy)[] Pieces =
    [
        ("INSERT INTO \"", nameof(What_an_append_sends)),
        ("UPDATE \"", nameof(What_an_append_sends)),
        ("DELETE FROM \"", nameof(What_an_append_sends)),
        ("IF @@ROWCOUNT = 0 THROW ", nameof(What_an_append_sends)),
        ("SELECT matched.*", nameof(What_a_search_sends)),
        ("SELECT page.*", nameof(What_a_search_sends)),
        ("CASE WHEN ", nameof(What_a_search_sends)),
        ("SELECT e.\"Version\"", nameof(What_looks_for_events_of_a_newer_release)),
    ];

    [Fact]
    public void The_migrations()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);

        TSql.AssertRead(db.GetService<IMigrator>().GenerateScript());
        TSql.AssertRead(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public void What_looks_for_events_of_a_newer_release() => TSql.AssertRead(CycleRead.UnknownStatement);

    [Fact]
    public void What_an_append_sends()
    {
        var statements = HandoffStatements.All(DatabaseProvider.SqlServer).SelectMany(write => write.Parts).ToList();
        foreach (var turns in HandoffWalk.Walks.Generator.Sample(12, 10))
        {
            var flow = CycleFlow.Started();
            foreach (var turn in turns)
            {
                var before = new StoredCycle(flow.Cycle, HashChain.Beginning);
                HandoffWalk.Take(flow, turn);
                if (flow.Events.Skip(before.Cycle.Version).ToList() is { Count: > 0 } events)
                {
                    statements.AddRange(CycleWrite.For(before, events, command: null, DatabaseProvider.SqlServer).Parts);
                }
            }
        }

        Assert.All(statements.Select(part => part.Statement).Distinct(), TSql.AssertRead);
    }

    /// <summary>A table of the search was called <c>file</c>, which is a reserved word there: every search was an error.</summary>
    [Fact]
    public void What_a_search_sends()
    {
        foreach (var posts in (string[][])[[], ["kasubag"], ["kasubag", "sekretaris"]])
        {
            foreach (var words in (string[])["renja", "renja triwulan", "\"tiga kali\" renja 2027"])
            {
                foreach (var question in (SearchQuestion[])
                    [new(words), new(words, DocumentType.Renja), new(words, Year: 2027), new(words, Role: FoundRole.Bahan), new(words, DocumentType.Renja, 2027, FoundRole.Bahan, Page: 3)])
                {
                    TSql.AssertRead(SqlServerSearch.For(new SearchScope(Guid.NewGuid(), posts), question, SearchTerm.Read(words)).Sql);
                }
            }
        }
    }

    [Fact]
    public void What_EF_saves_of_every_table()
    {
        using var model = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            // A row that is a key and nothing else is never changed.
            foreach (var state in (EntityState[])[EntityState.Added, EntityState.Deleted, .. type.GetProperties().All(property => property.IsKey()) ? [] : new[] { EntityState.Modified }])
            {
                var recorder = new SqlServerRecorder();
                Save(recorder, type.ClrType, state, rows: 1);
                Save(recorder, type.ClrType, state, rows: 3);

                Assert.NotEmpty(recorder.Commands);
                Assert.All(recorder.Commands.Select(command => command.Text), TSql.AssertRead);
            }
        }
    }

    /// <summary>Whole statements among the words of the program are found by how they begin, so a new one is read without being named here.</summary>
    [Fact]
    public void What_is_written_by_hand()
    {
        var read = 0;
        foreach (var assembly in (Assembly[])[typeof(PortalContext).Assembly, typeof(Program).Assembly])
        {
            foreach (var statement in Words(assembly).Where(word => BeginsAsStatement().IsMatch(word) && !TSql.IsOfSqliteAlone(word)))
            {
                if (!Array.Exists(Pieces, piece => statement.StartsWith(piece.Beginning, StringComparison.Ordinal)))
                {
                    TSql.AssertRead(statement);
                    read++;
                }
            }
        }

        Assert.True(read >= 4, $"Read and holders of a handoff are four statements, and {read} were found");
    }

    /// <summary>However many there are: SQL Server takes 2,100 parameters.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(2_000)]
    [InlineData(2_200)]
    [InlineData(5_000)]
    public void A_list_of_ids_is_looked_for(int count)
    {
        var recorder = new SqlServerRecorder();
        var ids = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
        using var db = recorder.Open();

        Assert.Empty(db.Uploads.Where(upload => ids.Contains(upload.Id) && upload.PersonId == ids[0] && upload.Sha256 != null).Select(upload => upload.Id).ToList());

        var command = Assert.Single(recorder.Commands);
        TSql.AssertRead(command.Text);
        Assert.InRange(command.Parameters.Count, 1, SqlServerRecorder.MostParameters);
    }

    [Fact]
    public void A_reserved_word_as_a_name_is_found() =>
        Assert.NotEmpty(TSql.Faults("SELECT file.\"Id\" FROM \"CycleFiles\" file"));

    private static void Save(SqlServerRecorder recorder, Type type, EntityState state, int rows)
    {
        using var db = recorder.Open();
        for (var row = 0; row < rows; row++)
        {
            var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type));
            foreach (var property in entry.Metadata.GetProperties().Where(property => !property.IsShadowProperty()))
            {
                // No two alike, or EF would see them depend on each other by their unique keys.
                entry.Property(property.Name).CurrentValue = property.ClrType == typeof(string) ? $"{Guid.NewGuid()}"
                    : property.IsKey() && property.ClrType == typeof(byte[]) ? Guid.NewGuid().ToByteArray()
                    : property.IsKey() && property.ClrType == typeof(long) ? row + 1L
                    : property.IsKey() && property.ClrType == typeof(int) ? row + 1
                    : SqlServerTranslation.Sample(property.ClrType);
            }

            // What is kept inside another's row goes with it.
            var inside = entry.Metadata.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).ToList();
            foreach (var navigation in inside)
            {
                entry.Reference(navigation.Name).CurrentValue = RuntimeHelpers.GetUninitializedObject(navigation.TargetEntityType.ClrType);
            }

            entry.State = state;
            foreach (var owned in inside.Select(navigation => entry.Reference(navigation.Name).TargetEntry).OfType<EntityEntry>())
            {
                owned.State = state;
            }
        }

        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateException)
        {
            // The server that is not there says that no row was changed.
        }
    }

    /// <summary>The string literals of an assembly.</summary>
    private static List<string> Words(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var words = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            words.Add(metadata.GetUserString(handle));
        }

        return words;
    }

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH|EXEC|EXECUTE|SET|DECLARE|IF|BEGIN|ALTER|CREATE|DROP|TRUNCATE|DBCC|WAITFOR)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeginsAsStatement();
}
