using System.Xml.Linq;

namespace KinerjaPortal.Infrastructure.Exchange.Bpmn;

/// <summary>Which elements of a process are nodes that arrows join, and what they are to a sheet.</summary>
internal static class BpmnKinds
{
    private static readonly Dictionary<string, BpmnKind> ByName = new(StringComparer.Ordinal)
    {
        ["task"] = BpmnKind.Task,
        ["userTask"] = BpmnKind.Task,
        ["manualTask"] = BpmnKind.Task,
        ["serviceTask"] = BpmnKind.Task,
        ["sendTask"] = BpmnKind.Task,
        ["receiveTask"] = BpmnKind.Task,
        ["scriptTask"] = BpmnKind.Task,
        ["businessRuleTask"] = BpmnKind.Task,
        ["callActivity"] = BpmnKind.Task,
        ["subProcess"] = BpmnKind.Task,
        ["transaction"] = BpmnKind.Task,
        ["adHocSubProcess"] = BpmnKind.Task,
        ["startEvent"] = BpmnKind.Start,
        ["endEvent"] = BpmnKind.End,
        ["intermediateCatchEvent"] = BpmnKind.IntermediateEvent,
        ["intermediateThrowEvent"] = BpmnKind.IntermediateEvent,
        ["boundaryEvent"] = BpmnKind.BoundaryEvent,
        ["exclusiveGateway"] = BpmnKind.ExclusiveGateway,
        ["parallelGateway"] = BpmnKind.ParallelGateway,
        ["inclusiveGateway"] = BpmnKind.OtherGateway,
        ["complexGateway"] = BpmnKind.OtherGateway,
        ["eventBasedGateway"] = BpmnKind.OtherGateway,
    };

    public static bool IsNode(XElement element) => element.Name.Namespace == BpmnNames.Model && ByName.ContainsKey(element.Name.LocalName);

    public static BpmnKind KindOf(XElement element) => ByName[element.Name.LocalName];
}
