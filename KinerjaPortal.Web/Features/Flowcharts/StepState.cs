namespace KinerjaPortal.Web.Features.Flowcharts;

/// <summary>Where a running cycle stands with a step; the names are the values of <c>data-state</c>.</summary>
public enum StepState
{
    Menunggu,
    Berjalan,
    Selesai,

    /// <summary>Was done, and has been sent back for another visit that has not begun.</summary>
    Dikembalikan,
}
