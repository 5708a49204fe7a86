using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>
/// An office installs this version over a released one: a database that its engine wrote, with the log that a killed process
/// leaves, is opened by today's engine and nothing is lost. Rows of a table that this version no longer has are a loss too:
/// move them in a migration, and say here where they went.
/// </summary>
public sealed class ReleasedDatabaseTests(ReleasedPortal portal) : IClassFixture<ReleasedPortal>
{
    [Fact]
    public async Task Every_table_holds_the_rows_it_held()
    {
        await using var db = portal.Database();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT \"integrity_check\" AS \"Value\" FROM pragma_integrity_check").ToListAsync());
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync());
        foreach (var (table, rows) in Counted(line => line is [not "cycle", _], line => (line[0], int.Parse(line[1], CultureInfo.InvariantCulture))))
        {
            // Another test of the class may have added to them already.
#pragma warning disable EF1002 // The name comes from the sample.
            var now = await db.Database.SqlQueryRaw<int>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            Assert.True(now >= rows, $"{table} held {rows} rows and holds {now}");
        }
    }

    [Fact]
    public async Task Every_cycles_chain_is_whole_and_has_the_hash_it_had()
    {
        await using var db = portal.Database();
        foreach (var (id, version, hash) in Counted(line => line is ["cycle", ..], line => (Guid.Parse(line[1]), int.Parse(line[2], CultureInfo.InvariantCulture), line[3])))
        {
            Assert.Equal(hash, await db.CycleEvents.Where(row => row.CycleId == id && row.Version == version).Select(row => row.Hash).SingleAsync());
            Assert.Null(await portal.Store.FindBrokenLinkAsync(id, CancellationToken.None));
            var stored = (await portal.Store.FindAsync(id, CancellationToken.None))!.Cycle;
            var told = await portal.Store.ReadCycleAsync(id, 1, stored.Version, CancellationToken.None);
            SameCycle.Assert(DocumentCycle.Replay(told.Select(row => row.Event)), stored);
        }
    }

    [Theory]
    [InlineData("kesbangpol-mura", 9)]
    [InlineData("kec-kelara", 2)]
    [InlineData("biro-organisasi-kalbar", 1)]
    [InlineData("satpolpp-balangan", 1)]
    [InlineData("kec-berbek", 2)]
    public async Task The_board_shows_its_cards(string opd, int cards)
    {
        var board = await portal.BoardAsync(opd);

        Assert.Equal(cards, board.Cards.Count);
    }

    /// <summary>What only the log holds, and what the file holds: both are found by the index that the old engine filled.</summary>
    [Theory]
    [InlineData("cendrawasih", "RENJA 2028 rilis lama")]
    [InlineData("anggrek", "RENJA 2029 rilis lama")]
    public async Task The_search_finds_a_word_of_a_file(string word, string title)
    {
        var api = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);

        var answer = await api.Http.GetFromJsonAsync<JsonElement>($"api/v1/search?q={word}&page=1");

        Assert.Equal([title], answer.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("cycleTitle").GetString()));
    }

    [Fact]
    public async Task Who_signed_in_before_completes_the_step_that_lay_on_the_desk()
    {
        var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
        var id = (await portal.BoardAsync(Renja.Opd)).Cards.Values.Single(card => card.Title == "RENJA 2029 rilis lama").CycleId;

        var cycle = await sekretaris.CompleteAsync(await sekretaris.CycleAsync(id), "ya");

        Assert.Equal("10", cycle.Current!.Number);
        Assert.Null(await portal.Store.FindBrokenLinkAsync(id, CancellationToken.None));
    }

    private static IEnumerable<T> Counted<T>(Predicate<string[]> wanted, Func<string[], T> read) =>
        ReleasedPortal.Counted.Select(line => line.Split(' ')).Where(line => wanted(line)).Select(read);
}
