using System.Xml.Linq;
using KinerjaPortal.Domain.Flowcharts;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

internal enum BpmnKind
{
    Task,
    Start,
    End,
    IntermediateEvent,
    BoundaryEvent,
    ExclusiveGateway,
    ParallelGateway,
    OtherGateway,
}

/// <summary>A node of the model while it is being made a row of the sheet.</summary>
internal sealed class BpmnNode(XElement element, BpmnKind kind, int? lane, Box? place)
{
    private const int LongestCalled = 200;

    public XElement Element { get; } = element;

    public BpmnKind Kind { get; } = kind;

    public string Name { get; } = element.Attribute("name")?.Value ?? "";

    /// <summary>Place among the lanes; null for a node that no lane claims.</summary>
    public int? Lane { get; } = lane;

    /// <summary>Where the diagram draws it; null without a diagram.</summary>
    public Box? Place { get; } = place;

    public StepSymbol Symbol { get; set; } = StepSymbol.Process;

    /// <summary>How a remark calls it: by its name, or by what it is.</summary>
    public string Called => field ??= CalledOf(Element);

    public static string CalledOf(XElement element) => Short(element.Attribute("name")?.Value is { } name && !string.IsNullOrWhiteSpace(name) ? OneLine(name) : element.Name.LocalName);

    // Said again for every arrow that leads here, so not as long as a file may make it.
    private static string Short(string name) => name.Length > LongestCalled ? name[..LongestCalled] : name;

    /// <summary>Modelers break names over lines to fit a shape.</summary>
    public static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>An arrow of the model; folding gives it other ends.</summary>
internal sealed class BpmnFlow(BpmnNode from, BpmnNode to, string name, string condition)
{
    public BpmnNode From { get; set; } = from;

    public BpmnNode To { get; set; } = to;

    public string Name { get; } = name;

    public string Condition { get; } = condition;

    public FlowLabel Label { get; set; }
}
