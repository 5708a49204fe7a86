namespace KinerjaPortal.Web.Components.Shared;

/// <summary>How a piece of work stands against its time, as chips show it.</summary>
public enum WorkStatus
{
    /// <summary>Sesuai waktu.</summary>
    OnTime,

    /// <summary>Mendekati batas.</summary>
    NearDue,

    /// <summary>Terlambat: over the time of its step, which the document may still make up for.</summary>
    Late,

    /// <summary>Batas terancam: the document's own deadline is in danger, or over.</summary>
    Endangered,

    /// <summary>Dikembalikan.</summary>
    Returned,

    /// <summary>Selesai.</summary>
    Done,

    /// <summary>Tertahan sistem luar: waits for a system outside the portal.</summary>
    HeldOutside,
}
