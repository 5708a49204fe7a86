using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Web.Features.Account.Door;

/// <summary>What a page, an endpoint or a hub is for. Whoever may do no such thing in any office is not let in; nobody is where nothing is asked.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksAttribute(PortalAction action) : Attribute
{
    public PortalAction Action { get; } = action;
}
