using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>The commands <c>undang-entra</c> and <c>cabut-entra</c>, as processes of their own beside a portal that runs.</summary>
public sealed class EntraCommandTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string Address = "sekretaris@kesbangpol-mura.demo";

    [Fact]
    public async Task They_invite_an_account_and_take_it_back()
    {
        var (code, said) = await RunAsync("undang-entra", Address, "tidak.ada@kesbangpol-mura.demo");
        Assert.Equal(1, code);
        Assert.Contains($"{Address}: diundang.", said, StringComparison.Ordinal);
        Assert.Contains("tidak.ada@kesbangpol-mura.demo: tidak ada akun", said, StringComparison.Ordinal);
        Assert.Equal(1, await InvitationsAsync());

        // Once more is the same invitation.
        (code, _) = await RunAsync("undang-entra", Address);
        Assert.Equal((0, 1), (code, await InvitationsAsync()));

        (code, said) = await RunAsync("cabut-entra", Address);
        Assert.Equal((0, 0), (code, await InvitationsAsync()));
        Assert.Contains("dicabut", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_they_say_how_they_are_used()
    {
        using var command = PortalProcess.Run(["undang-entra"], Folder, ("ConnectionStrings:Kinerja", $"Data Source={portal.DatabaseFile}"));

        Assert.Equal(1, await command.ExitCodeAsync());
        await Eventually.TrueAsync(() => command.Errors.Contains("Tulis alamat email", StringComparison.Ordinal), "it says how");
    }

    private string Folder => Path.GetDirectoryName(portal.DatabaseFile)!;

    private async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        using var command = PortalProcess.Run(words, Folder, ("ConnectionStrings:Kinerja", $"Data Source={portal.DatabaseFile}"));
        var code = await command.ExitCodeAsync();
        await Eventually.TrueAsync(() => words[1..].All(address => command.Output.Contains($"{address}: ", StringComparison.Ordinal)), "it has said all");
        return (code, command.Output);
    }

    private async Task<int> InvitationsAsync()
    {
        await using var db = portal.Database();
        return await db.EntraInvitations.CountAsync();
    }
}
