using KinerjaPortal.Infrastructure.Drafts;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Bahan;

public abstract class TableDraftsContract(DatabaseProvider provider)
{
    private static readonly Guid s_person = Guid.CreateVersion7();
    private static readonly Guid s_item = Guid.CreateVersion7();

    [Theory]
    [InlineData(1)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(100_000)]
    public async Task A_table_of_any_length_comes_back_as_it_was(int length)
    {
        await using var node = await Node.OpenAsync(provider);
        var drafts = node.Get<TableDrafts>();
        var text = TextOf(length);

        await drafts.KeepAsync(s_person, s_item, text, CancellationToken.None);

        Assert.Equal(text, (await drafts.FindAsync(s_person, s_item, CancellationToken.None))?.Text);
    }

    [Fact]
    public async Task What_was_longer_before_leaves_nothing_behind()
    {
        await using var node = await Node.OpenAsync(provider);
        var drafts = node.Get<TableDrafts>();
        await drafts.KeepAsync(s_person, s_item, TextOf(20_000), CancellationToken.None);

        await drafts.KeepAsync(s_person, s_item, "[[\"a\"]]", CancellationToken.None);

        Assert.Equal("[[\"a\"]]", (await drafts.FindAsync(s_person, s_item, CancellationToken.None))?.Text);
    }

    [Fact]
    public async Task A_table_that_was_sent_is_forgotten_and_others_are_not()
    {
        await using var node = await Node.OpenAsync(provider);
        var drafts = node.Get<TableDrafts>();
        var colleague = Guid.CreateVersion7();
        var other = Guid.CreateVersion7();
        await drafts.KeepAsync(s_person, s_item, TextOf(9_000), CancellationToken.None);
        await drafts.KeepAsync(colleague, s_item, "rekan", CancellationToken.None);
        await drafts.KeepAsync(s_person, other, "lain", CancellationToken.None);

        await drafts.KeepAsync(s_person, s_item, null, CancellationToken.None);

        Assert.Null(await drafts.FindAsync(s_person, s_item, CancellationToken.None));
        Assert.Equal("rekan", (await drafts.FindAsync(colleague, s_item, CancellationToken.None))?.Text);
        Assert.Equal("lain", (await drafts.FindAsync(s_person, other, CancellationToken.None))?.Text);
    }

    private static string TextOf(int length) => string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n % 26))));
}

public sealed class TableDraftsOnSqlite() : TableDraftsContract(DatabaseProvider.Sqlite);

public sealed class TableDraftsOnSqlServer() : TableDraftsContract(DatabaseProvider.SqlServer);
