using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Organisation.Offices;

/// <summary>Offices, what they lack, and refusals in words.</summary>
public sealed class OfficeWords(IStringLocalizer<OfficesText> text)
{
    /// <summary>Null where nothing was refused.</summary>
    public string? Of(OfficeOutcome outcome) => outcome switch
    {
        OfficeOutcome.Done or OfficeOutcome.Made => null,
        OfficeOutcome.NotYours => text["NotYours"],
        OfficeOutcome.UnknownOffice => text["UnknownOffice"],
        OfficeOutcome.CodeTaken taken => text["CodeTaken", taken.Code],
        OfficeOutcome.NameTaken => text["NameTaken"],
        OfficeOutcome.ZoneInUse => text["ZoneInUse"],
        OfficeOutcome.InUse used => text["InUse", Of(used.Use)],
        OfficeOutcome.Wrong wrong => Of(wrong.Fault),
        _ => throw new InvalidOperationException($"An outcome without words: {outcome}"),
    };

    public string Of(OfficeFault fault) => fault switch
    {
        OfficeFault.NameTooLong => text["NameTooLong", TextLimits.OfficeName],
        OfficeFault.ShortNameTooLong => text["ShortNameTooLong", TextLimits.OfficeShortName],
        OfficeFault.RegionTooLong => text["RegionTooLong", TextLimits.Region],
        OfficeFault.LetterheadTooLong => text["LetterheadTooLong", OfficeDetails.MaxLines, TextLimits.Letterhead],
        OfficeFault.AddressTooLong => text["AddressTooLong", OfficeDetails.MaxLines, TextLimits.OfficeAddress],
        OfficeFault.CodeInvalid => text["CodeInvalid", OpdCode.MaxLength],
        _ => text[fault.ToString()],
    };

    /// <summary>What an office lacks, in a line of a list.</summary>
    public string Of(OfficeGap gap) => gap switch
    {
        OfficeGap.Holders { PostNames: var posts } => text["GapHolders", posts.Count],
        OfficeGap.Holidays { Years: var years } => text["GapHolidays", string.Join(", ", years)],
        _ => text[$"Gap{gap.GetType().Name}"],
    };

    private string Of(OfficeUse use) => string.Join(", ", new (int Count, string Word)[]
    {
        (use.Posts, "UsePosts"), (use.People, "UsePeople"), (use.Sops, "UseSops"), (use.LinkedPosts, "UseLinked"),
    }.Where(one => one.Count > 0).Select(one => text[one.Word, one.Count].Value));
}
