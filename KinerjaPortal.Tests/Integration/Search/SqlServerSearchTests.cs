using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Search;

/// <summary>There is no SQL Server beside the tests: what would be sent to it is read here.</summary>
public sealed class SqlServerSearchTests
{
    private static readonly Guid Opd = Guid.CreateVersion7();

    [Fact]
    public void Nothing_that_was_typed_stands_in_the_statement()
    {
        var statement = Statement("'; DROP TABLE zebra; --", new SearchQuestion("", DocumentType.Renja, 2027, FoundRole.Bahan));

        Assert.DoesNotContain("zebra", statement.Sql, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(statement.Values, value => value is string text && (text.Contains('\'', StringComparison.Ordinal) || text.Contains(';', StringComparison.Ordinal)));
        Assert.Contains("%zebra%", statement.Values);
    }

    [Fact]
    public void Every_term_must_be_found_in_some_column_and_the_best_twenty_come_first()
    {
        var sql = Statement("renja triwulan", new SearchQuestion("", Page: 3)).Sql;

        Assert.Equal(2, Count(sql, " AND (filed.\"Title\" COLLATE Latin1_General_100_CI_AI LIKE"));
        Assert.Contains("OFFSET 40 ROWS FETCH NEXT 20 ROWS ONLY", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("LIMIT", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("MATERIALIZED", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_own_office_and_of_the_restricted_only_those_of_the_posts_are_asked_for()
    {
        var statement = Statement("renja", new SearchQuestion(""), "kasubag");

        Assert.Contains(Opd, statement.Values);
        Assert.Contains("kasubag", statement.Values);
        Assert.Contains("filed.\"Restricted\" = 0 OR filed.\"OwedBy\" IN (", statement.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_no_post_finds_nothing_restricted() =>
        Assert.DoesNotContain("OwedBy", Statement("renja", new SearchQuestion("")).Sql, StringComparison.Ordinal);

    [Fact]
    public void The_signs_of_LIKE_are_taken_as_they_stand() => Assert.Equal(@"100\% \_a\[b\\", SqlServerSearch.Escape(@"100% _a[b\"));

    [Fact]
    public void The_provider_reads_its_placeholders_and_brackets_close()
    {
        var statement = Statement("renja triwulan \"tiga kali\"", new SearchQuestion("", DocumentType.Renja, 2027, FoundRole.Bahan), "kasubag", "sekretaris");
        var options = new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer("Server=tidak-ada").Options;
        using var db = new SqlServerPortalContext(options);

        var sent = db.Database.SqlQueryRaw<FileSearch.Row>(statement.Sql, statement.Values).ToQueryString();

        for (var index = 0; index < statement.Values.Length; index++)
        {
            Assert.Contains($"@p{index}", sent, StringComparison.Ordinal);
        }

        Assert.Equal(Count(statement.Sql, "("), Count(statement.Sql, ")"));
    }

    private static SearchStatement Statement(string words, SearchQuestion question, params string[] posts) =>
        SqlServerSearch.For(new SearchScope(Opd, posts), question, SearchTerm.Read(words));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
