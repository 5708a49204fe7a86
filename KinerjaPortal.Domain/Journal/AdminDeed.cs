namespace KinerjaPortal.Domain.Journal;

/// <summary>What can be done in administration. Stored by its name for ever: nothing is renamed, new ones are added.</summary>
public enum AdminDeed
{
    AccountMade,
    AccountChanged,
    RoleGiven,

    /// <summary>The offices that an observer reads.</summary>
    OfficesNamed,

    LinkMade,

    /// <summary>A password was set by a link, or a screen was let in by one.</summary>
    LinkUsed,

    /// <summary>Passkeys and second step were taken away.</summary>
    DevicesForgotten,

    AccountClosed,
    AccountOpened,
    MicrosoftInvited,
    MicrosoftWithdrawn,
    FirstAdminMade,

    OfficeMade,
    OfficeCorrected,
    OfficeDeleted,
    UploadLimitSet,

    PostMade,
    PostCorrected,
    PostDeleted,

    Appointed,
    AppointmentEnded,
    AppointmentTakenBack,
    DecreeCorrected,
    AbsenceRecorded,
    AbsenceEnded,

    CalendarChanged,
    DeadlineSet,
    DeadlineRemoved,
}

/// <summary>What deeds are about.</summary>
public enum AdminTopic
{
    Accounts,
    Offices,
    Posts,
    Appointments,
    Calendar,
}

public static class AdminTopics
{
    public static AdminTopic Topic(this AdminDeed deed) => deed switch
    {
        <= AdminDeed.FirstAdminMade => AdminTopic.Accounts,
        <= AdminDeed.UploadLimitSet => AdminTopic.Offices,
        <= AdminDeed.PostDeleted => AdminTopic.Posts,
        <= AdminDeed.AbsenceEnded => AdminTopic.Appointments,
        _ => AdminTopic.Calendar,
    };
}
