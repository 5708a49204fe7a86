using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>Namespaces of BPMN 2.0 and of what the portal adds to it in extension elements.</summary>
internal static class BpmnNames
{
    public const string Prefix = "kinerja";

    public static XNamespace Model { get; } = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static XNamespace Diagram { get; } = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static XNamespace Bounds { get; } = "http://www.omg.org/spec/DD/20100524/DC";

    public static XNamespace Lines { get; } = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>A name, not an address: nothing is to be fetched there.</summary>
    public static XNamespace Portal { get; } = "urn:kinerjaportal:sop:1";
}
