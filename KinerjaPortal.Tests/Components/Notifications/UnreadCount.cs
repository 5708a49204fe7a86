using KinerjaPortal.Web.Features.Notifications;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KinerjaPortal.Tests.Components.Notifications;

/// <summary>Anything on a page that shows what concerns the person.</summary>
public sealed class UnreadCount : ComponentBase
{
    [CascadingParameter]
    public PersonalNews News { get; set; } = PersonalNews.None;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "data-testid", "unread");
        builder.AddContent(2, News.Inbox.Unread);
        builder.CloseElement();
    }
}
