using KinerjaPortal.Web.Features.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace KinerjaPortal.Tests.Components.Commands;

/// <summary>How a page sends what was pressed.</summary>
public sealed class CommandSenderTests
{
    private readonly CommandSender _sender = new(NullLogger.Instance);
    private readonly List<string> _keys = [];

    [Fact]
    public async Task What_had_no_answer_is_pressed_again_with_the_same_key()
    {
        var lost = await SendAsync("selesai", () => throw new TimeoutException());
        var again = await SendAsync("selesai", () => Task.FromResult("selesai"));

        Assert.True(lost is { HadNone: true, Outcome: null });
        Assert.Equal("selesai", again.Outcome);
        Assert.Equal(_keys[0], _keys[1]);
    }

    [Fact]
    public async Task What_was_answered_is_another_command_when_it_is_pressed_again()
    {
        await SendAsync("selesai", () => Task.FromResult("ditolak"));
        await SendAsync("selesai", () => Task.FromResult("selesai"));
        await SendAsync("kembali", () => Task.FromResult("selesai"));

        Assert.Equal(3, _keys.Distinct().Count());
    }

    [Fact]
    public async Task While_one_is_on_its_way_no_other_is_sent()
    {
        var answer = new TaskCompletionSource<string>();
        var first = SendAsync("selesai", () => answer.Task);

        Assert.True(_sender.IsSending);
        Assert.Equal(CommandAnswer<string>.Busy, await SendAsync("selesai", () => Task.FromResult("lagi")));

        answer.SetResult("selesai");
        Assert.Equal("selesai", (await first).Outcome);
        Assert.False(_sender.IsSending);
        Assert.Single(_keys);
    }

    [Fact]
    public async Task A_mistake_in_the_program_is_not_taken_for_a_lost_answer()
    {
        await Assert.ThrowsAsync<FormatException>(() => SendAsync("selesai", () => throw new FormatException("mistake")));

        Assert.False(_sender.IsSending);
    }

    private Task<CommandAnswer<string>> SendAsync(string fingerprint, Func<Task<string>> answer) =>
        _sender.SendAsync(fingerprint, key =>
        {
            _keys.Add(key);
            return answer();
        });
}
