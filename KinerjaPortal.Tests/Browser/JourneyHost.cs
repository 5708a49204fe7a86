using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Browser;

/// <summary>The portal as the demo shows it, cycles under way included.</summary>
public sealed class JourneyHost : PortalHost
{
    protected override bool WithDemoCycles => true;
}
