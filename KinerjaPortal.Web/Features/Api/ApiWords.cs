using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Api;

/// <summary>The sentences of the API's own refusals, in the caller's language.</summary>
internal sealed class ApiWords(IStringLocalizer<ApiText> words)
{
    public string NoSuchAddress => words["NoSuchAddress"];

    public string WrongPassword => words["WrongPassword"];

    public string LockedOut(int seconds) => words["LockedOut", seconds];

    public string CodeMissing => words["CodeMissing"];

    public string WrongCode => words["WrongCode"];

    public string UnknownOpd => words["UnknownOpd"];

    public string UnknownSop => words["UnknownSop"];

    public string UnknownCycle => words["UnknownCycle"];

    public string UnknownFile => words["UnknownFile"];

    public string NotSignedIn => words["NotSignedIn"];

    public string NotAllowed => words["NotAllowed"];

    public string NotReadable => words["NotReadable"];

    public string Failed => words["Failed"];

    public string NoAnswer => words["NoAnswer"];

    public string AnswerNotRead(string given) => words["AnswerNotRead", given];

    public string FormNotRead => words["FormNotRead"];

    public string FileMissing => words["FileMissing"];

    public string OneFileOnly => words["OneFileOnly"];

    public string DocumentKindNotRead(string given) => words["DocumentKindNotRead", given];

    public string BahanKindNotRead(string given) => words["BahanKindNotRead", given];

    public string SystemNotRead(string given) => words["SystemNotRead", given];

    public string AssignmentKindNotRead(string given) => words["AssignmentKindNotRead", given];

    public string DayNotRead(string given) => words["DayNotRead", given];

    public string KeyTooLong(int most) => words["KeyTooLong", most];

    public string LimitNotRead(int most) => words["LimitNotRead", most];
}
