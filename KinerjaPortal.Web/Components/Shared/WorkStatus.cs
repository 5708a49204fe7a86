namespace KinerjaPortal.Web.Components.Shared;

/// <summary>How a piece of work stands against its time, as chips show it.</summary>
public enum WorkStatus
{
    /// <summary>Sesuai waktu.</summary>
    OnTime,

    /// <summary>Mendekati batas.</summary>
    NearDue,

    /// <summary>Terlambat.</summary>
    Late,

    /// <summary>Dikembalikan.</summary>
    Returned,

    /// <summary>Selesai.</summary>
    Done,

    /// <summary>Tertahan sistem luar: waits for a system outside the portal.</summary>
    HeldOutside,
}
