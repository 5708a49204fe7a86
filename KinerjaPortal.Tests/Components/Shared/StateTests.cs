using Bunit;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Tests.Components.Shared;

/// <summary>What stands where content would: nothing yet, a fault, and waiting.</summary>
public sealed class StateTests : ShellBunitContext
{
    [Fact]
    public void An_empty_page_is_headed_as_a_page_and_an_empty_part_as_a_part()
    {
        Assert.Single(Render<EmptyState>(p => p.Add(e => e.Title, "Belum ada siklus").Add(e => e.HeadingLevel, 1)).FindAll("h1"));
        Assert.Single(Render<EmptyState>(p => p.Add(e => e.Title, "Belum ada siklus")).FindAll("h2"));
    }

    [Fact]
    public void A_fault_is_announced_and_can_be_tried_again()
    {
        var tries = 0;
        var fault = Render<ErrorState>(p => p
            .Add(f => f.Happened, "Papan tidak dapat dibuka.")
            .Add(f => f.Means, "Data belum terbaca.")
            .Add(f => f.WhatToDo, "Coba lagi.")
            .Add(f => f.OnRetry, () => tries++));

        Assert.Equal("Papan tidak dapat dibuka.", fault.Find("[role=alert] h2").TextContent);
        fault.Find("button").Click();
        Assert.Equal(1, tries);
    }

    [Fact]
    public void A_fault_that_cannot_be_tried_again_offers_no_button()
    {
        var fault = Render<ErrorState>(p => p.Add(f => f.Happened, "a").Add(f => f.Means, "b").Add(f => f.WhatToDo, "c"));

        Assert.Empty(fault.FindAll("button"));
    }

    [Fact]
    public void Waiting_is_drawn_for_the_eye_and_said_once_for_the_ear()
    {
        var skeleton = Render<Skeleton>(p => p.Add(s => s.Shape, SkeletonShape.Columns).Add(s => s.Count, 4));

        Assert.Equal(4, skeleton.FindAll("[data-shape=columns] > div > .mud-skeleton").Count);
        Assert.Equal("Memuat…", skeleton.Find("[role=status]").TextContent);
    }
}
