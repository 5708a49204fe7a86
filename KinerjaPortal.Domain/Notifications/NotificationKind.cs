namespace KinerjaPortal.Domain.Notifications;

/// <summary>What a person is told of. Stored by name, and each can be switched off by who does not want to be told.</summary>
public enum NotificationKind
{
    /// <summary>A document came to my desk.</summary>
    Came,

    /// <summary>It came back (dikembalikan): a document to my desk, or bahan that I had handed in.</summary>
    CameBack,

    /// <summary>It was taken back from my desk (ditarik kembali).</summary>
    TakenBack,

    /// <summary>Bahan is asked of me.</summary>
    BahanAsked,

    /// <summary>I was reminded of bahan that I owe.</summary>
    Reminded,

    /// <summary>A document that I began moved on to another desk.</summary>
    MovedOn,

    /// <summary>A document that I began was completed or given up, or one that lay on my desk was given up.</summary>
    Closed,

    /// <summary>A document that I began or handed on is held by a system outside the office (tertahan).</summary>
    Held,

    /// <summary>What lies on my desk is due soon.</summary>
    DueSoon,
}
