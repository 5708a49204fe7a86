namespace KinerjaPortal.Web.Features.People;

/// <summary>What an admin may ask for one account.</summary>
public enum PersonAction
{
    Change,
    Link,
    InviteMicrosoft,
    WithdrawMicrosoft,
    Close,
    Open,
}
