using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Live;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task While_the_browser_cannot_be_heard_nothing_is_drawn_and_afterwards_all_of_it_at_once()
    {
        var line = Services.GetRequiredService<CircuitConnection>();
        var page = Render<CountingPage>();
        page.Instance.Move(1);
        await Eventually.TrueAsync(() => page.Markup == "1", "the page shows 1");

        await line.OnConnectionDownAsync(null!, CancellationToken.None);
        var before = page.RenderCount;
        page.Instance.Move(2);
        page.Instance.Move(3);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(before, page.RenderCount);

        await line.OnConnectionUpAsync(null!, CancellationToken.None);
        await Eventually.TrueAsync(() => page.Markup == "3", "the page shows 3");
        Assert.Equal(before + 1, page.RenderCount);
    }

    /// <summary>Shows a number that moves.</summary>
    private sealed class CountingPage : LiveComponent
    {
        private readonly LiveSubscription<string> _numbers = new("0", _ => { });
        private string _shown = "0";

        public void Move(int to) => _numbers.Notify($"{to}", []);

        protected override void OnInitialized() => Follow(_numbers, change =>
        {
            _shown = change.State;
            StateHasChanged();
        });

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _shown);
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
