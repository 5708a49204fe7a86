using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Live;

namespace KinerjaPortal.Tests.Components.Live;

public sealed class LiveComponentTests : ShellBunitContext
{
    [Fact]
    public async Task A_page_that_is_left_while_it_still_reads_ends_what_it_begins_after_that()
    {
        var page = Render<SlowPage>();

        await page.Instance.DisposeAsync();
        page.Instance.Read.SetResult();

        Assert.True(await page.Instance.Ended.Task.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken));
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    /// <summary>Follows something only after it has read for long.</summary>
    private sealed class SlowPage : LiveComponent
    {
        public TaskCompletionSource Read { get; } = new();

        public TaskCompletionSource<bool> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task OnInitializedAsync()
        {
            await Read.Task;
            Follow(new LiveSubscription<int>(0, _ => Ended.SetResult(Gone.IsCancellationRequested)), _ => { });
        }
    }
}
