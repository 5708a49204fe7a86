using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Keeping;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Organisation.Keeping;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Organisation.Posts;

/// <summary>What a post is used by, and refusals, in words.</summary>
public sealed class PostWords(IStringLocalizer<PostsText> text)
{
    /// <summary>So many names are told, and the rest counted.</summary>
    private const int Named = 3;

    /// <summary>Null where nothing was refused.</summary>
    public string? Of(PostOutcome outcome) => outcome switch
    {
        PostOutcome.Done or PostOutcome.Made => null,
        PostOutcome.NotYours => text["NotYours"],
        PostOutcome.UnknownPost => text["UnknownPost"],
        PostOutcome.UnknownOffice => text["UnknownOffice"],
        PostOutcome.NameTaken taken => text["NameTaken", taken.By.Name],
        PostOutcome.CodeTaken taken => text["CodeTaken", taken.By.Name],
        PostOutcome.TooMany => text["TooMany", PostKeeping.MostPosts],
        PostOutcome.CodeInUse used => text["CodeInUse", Of(used.Use with { Holders = [] })],
        PostOutcome.InUse used => text["InUse", Of(used.Use)],
        PostOutcome.Wrong wrong => Of(wrong.Fault),
        _ => throw new InvalidOperationException($"An outcome without words: {outcome}"),
    };

    public string Of(PostFault fault) => fault switch
    {
        PostFault.NameTooLong => text["NameTooLong", TextLimits.PostName],
        PostFault.CodeInvalid => text["CodeInvalid", PelaksanaCode.MaxLength],
        _ => text[fault.ToString()],
    };

    private string Of(PostUse use) => string.Join("; ", ((string?[])
    [
        use.Holders.Count > 0 ? text["UseHolders", Some(use.Holders)].Value : null,
        use.Sops.Count > 0 ? text["UseSops", Some(use.Sops)].Value : null,
        use.Visits > 0 ? text["UseVisits", use.Visits].Value : null,
        use.Bahan > 0 ? text["UseBahan", use.Bahan].Value : null,
    ]).OfType<string>());

    private string Some(IReadOnlyList<string> names)
    {
        var some = string.Join(", ", names.Take(Named));
        return names.Count > Named ? text["AndMore", some, names.Count - Named] : some;
    }
}
