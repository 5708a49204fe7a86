namespace KinerjaPortal.Domain.Cycles;

public enum CycleStatus
{
    Running,
    Completed,
    Cancelled,
}
