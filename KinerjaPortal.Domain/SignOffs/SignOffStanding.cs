namespace KinerjaPortal.Domain.SignOffs;

/// <summary>Whether a document stands as it was approved.</summary>
public enum SignOffStanding
{
    /// <summary>Nobody has approved a version of it.</summary>
    NotApproved,

    /// <summary>Its newest version is the one that was approved last.</summary>
    AsApproved,

    /// <summary>Berubah setelah disahkan: a version came after the one that was approved.</summary>
    ChangedSince,
}
