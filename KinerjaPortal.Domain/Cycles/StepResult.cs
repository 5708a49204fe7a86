namespace KinerjaPortal.Domain.Cycles;

/// <summary>How a visit to a step ended.</summary>
public enum StepResult
{
    /// <summary>A plain step was completed.</summary>
    Selesai,

    /// <summary>A decision: approved.</summary>
    Ya,

    /// <summary>A decision: sent back along the chart's Tidak arrow, with a reason.</summary>
    Tidak,

    /// <summary>Sent back to an earlier step where the chart has no arrow; an exception, with a reason.</summary>
    Dikembalikan,

    /// <summary>An admin moved the cycle to another version of its SOP; the step goes on as a new visit there.</summary>
    Dipindahkan,

    /// <summary>Who handed it on took it back before anybody at this desk had opened it.</summary>
    Ditarik,
}
