using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.SignOffs;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaPortal.Tests.Integration.Persistence;

/// <summary>
/// Two transactions that write to the same tables in opposite order wait for each other on SQL Server until one of them is ended (a
/// deadlock). So there is one order, written down in docs/database.md, and every transaction keeps it.
/// </summary>
public sealed partial class LockOrderTests(RecordingPortal portal) : IClassFixture<RecordingPortal>
{
    [Fact]
    public async Task Every_transaction_writes_to_its_tables_in_the_order_that_is_written_down()
    {
        await portal.RecordHandoffsAsync();
        await DrawAndEstablishAsync();
        await HandOnAsync();
        await StaffAsync();

        var order = Documented();
        var transactions = portal.Transactions
            .Select(tables => tables.Where(IsOfThePortal).ToList())
            .Where(tables => tables.Count > 1).Select(tables => string.Join(" → ", tables)).Distinct().ToList();

        // That all of it was seen.
        foreach (var seen in (string[])["Sops → SopVersions → SopDrafts", "Cycles → StepRuns → CycleEvents", "StoredFiles → Uploads", "Pelaksana → AdminEvents → ChangeMarkers", "Assignments → AdminEvents → ChangeMarkers"])
        {
            Assert.Contains(transactions, tables => tables.Contains(seen, StringComparison.Ordinal));
        }

        Assert.All(transactions, tables =>
        {
            var places = tables.Split(" → ").Select(table => order.IndexOf(table)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        });
    }

    // The index of the search is written by triggers, on SQLite alone, and migrations run before anybody else does anything.
    private static bool IsOfThePortal(string table) =>
        !table.StartsWith("FileSearch", StringComparison.Ordinal) && !table.StartsWith("__EF", StringComparison.Ordinal);

    private static List<string> Documented()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "database.md"));
        var section = document[document.IndexOf("## One order of locks", StringComparison.Ordinal)..];
        return [.. Numbered().Matches(section).SelectMany(line => Quoted().Matches(line.Value)).Select(table => table.Groups["table"].Value)];
    }

    private async Task DrawAndEstablishAsync()
    {
        var (versions, tab, person) = (NewVersions.In(portal), Guid.NewGuid(), Guid.NewGuid());
        var sheet = (await versions.SopAsync("kesbangpol-mura-dpa")).Version.Definition;

        // A new SOP, thrown away again.
        var opd = (await portal.OfficeAsync(Renja.Opd))!.Opd;
        var blank = await versions.Drafts.CreateSopAsync(opd.Id, opd.Code, DocumentType.Dpa, sheet, person, CancellationToken.None);
        await versions.Drafts.OpenAsync(blank.VersionId, tab, person, takeOver: false, CancellationToken.None);
        Assert.IsType<DraftOutcome.Done>(await versions.Drafts.SaveAsync(blank.VersionId, tab, 0, sheet, person, CancellationToken.None));
        Assert.True(await versions.Drafts.DiscardAsync(blank.VersionId, CancellationToken.None));

        // A version, saved while it is handed in, taken back, handed in again and established.
        var version = await versions.DraftAsync("kesbangpol-mura-dpa");
        await versions.Drafts.OpenAsync(version, tab, person, takeOver: false, CancellationToken.None);
        Assert.IsType<DraftOutcome.Done>(await versions.Drafts.SaveAsync(version, tab, 0, sheet, person, CancellationToken.None));
        Assert.IsType<VersionOutcome.Done>(await versions.Versions.SubmitAsync(version, person, CancellationToken.None));
        Assert.IsType<VersionOutcome.Done>(await versions.Versions.WithdrawAsync(version, CancellationToken.None));
        Assert.IsType<VersionOutcome.Done>(await versions.Versions.SubmitAsync(version, person, CancellationToken.None));
        var today = ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow());
        Assert.IsType<VersionOutcome.Done>(await versions.Versions.EstablishAsync(version, NewVersions.Said(today), ZonaWaktu.Wib, person, CancellationToken.None));
    }

    private async Task HandOnAsync()
    {
        var cycle = await portal.StartRenjaAsync();
        var kasubag = await portal.ApiAsync(Renja.Kasubag, Renja.Opd);
        var inks = portal.Services.GetRequiredService<SignatureInks>();
        for (var drawn = 0; drawn < 2; drawn++)
        {
            await inks.KeepAsync(Guid.NewGuid(), cycle.Current!.RunId, [1, 2, 3], CancellationToken.None);
        }

        cycle = await kasubag.CompleteAsync(cycle, key: Guid.NewGuid().ToString());
        while (cycle.Current is not null)
        {
            cycle = await portal.HandOnAsync(cycle);
        }
    }

    private async Task StaffAsync()
    {
        var opd = (await portal.OfficeAsync("kec-kelara"))!.Opd;
        var person = await portal.CallerAsync("camat", "kec-kelara");
        var today = ZonaWaktu.Wib.DateOf(portal.Clock.GetUtcNow());
        var post = await portal.Services.GetRequiredService<OfficePosts>().AddAsync(Keeper.Server, opd.Id, "Kasi Urutan", isExternal: false, linkedOpdId: null, CancellationToken.None);
        var appointed = await portal.Services.GetRequiredService<Assignments>().AppointAsync(
            Keeper.Server,
            opd.Id,
            new Assignment(Guid.CreateVersion7(), post.Id, person.PersonId, AssignmentKind.Plt, today, today.AddDays(30), "821/1/BKPSDM/2026", person.PersonId, portal.Clock.GetUtcNow()),
            CancellationToken.None);
        Assert.IsType<StaffingOutcome.Appointed>(appointed);
        await portal.Services.GetRequiredService<Absences>().RecordAsync(
            Keeper.Server, opd.Id, new Absence(Guid.CreateVersion7(), person.PersonId, today, today.AddDays(2), "Cuti tahunan"), portal.Clock.GetUtcNow(), CancellationToken.None);
        await portal.Services.GetRequiredService<OfficeFiles>().SetLimitAsync(Keeper.Server, opd.Id, 100, CancellationToken.None);
    }

    [GeneratedRegex(@"^\d+\. .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("`(?<table>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
