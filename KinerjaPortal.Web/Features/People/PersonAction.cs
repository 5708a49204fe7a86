namespace KinerjaPortal.Web.Features.People;

/// <summary>What an admin may ask for one account.</summary>
public enum PersonAction
{
    Change,
    Link,

    /// <summary>Names the offices that an observer reads.</summary>
    Offices,

    /// <summary>Takes passkeys and second step away: the phone is lost.</summary>
    ForgetDevices,

    InviteMicrosoft,
    WithdrawMicrosoft,
    Close,
    Open,
}
