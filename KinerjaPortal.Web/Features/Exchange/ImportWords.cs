using KinerjaPortal.Infrastructure.Exchange;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Exchange;

/// <summary>One sentence for each refusal and each remark.</summary>
public sealed class ImportWords(IStringLocalizer<ExchangeText> text)
{
    private const int MostLetters = 160;

    public string Of(ImportRefusal refusal) => refusal switch
    {
        ImportRefusal.TooLarge => text["TooLarge", ImportLimits.FileBytes / (1024 * 1024)],
        ImportRefusal.Damaged { Line: { } line } damaged => text[$"Damaged{damaged.Format}At", line],
        ImportRefusal.Damaged damaged => text[$"Damaged{damaged.Format}"],
        ImportRefusal.NewerVersion newer => text["NewerVersion", newer.Version],
        ImportRefusal.UnpacksTooLarge => text["UnpacksTooLarge", ImportLimits.UnpackedBytes / (1024 * 1024)],
        ImportRefusal.MissingColumns missing => text["MissingColumns", string.Join(", ", missing.Columns)],
        ImportRefusal.TooManyRows => text["TooManyRows", ImportLimits.Rows],
        ImportRefusal.TooManyLanes => text["TooManyLanes", ImportLimits.Lanes],
        ImportRefusal.TooManyFlows => text["TooManyFlows", ImportLimits.Flows],
        ImportRefusal.TextTooLong tooLong => text["TextTooLong", Short(tooLong.Text), tooLong.Limit],
        _ => text[refusal.GetType().Name],
    };

    public string Of(ImportRemark remark) => text[$"Remark{remark.Kind}", Short(remark.Subject), Short(remark.Detail)];

    /// <summary>Enough of the file's own words to find them again.</summary>
    private static string Short(string words) => words.Length > MostLetters ? words[..MostLetters] + "…" : words;
}
