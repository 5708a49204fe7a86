namespace KinerjaPortal.Web.Features.Simulations;

/// <summary>Names the words of trying an SOP out.</summary>
public sealed class SimulationText;
