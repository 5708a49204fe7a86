using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Web.Features.Sops;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Designer.Identity;

/// <summary>
/// Fills in the identity sheet of a draft. Tells the whole sheet each time that a field is left changed, so that each telling
/// is one edit; the printed names of the fields are the ones that the sheet itself uses.
/// </summary>
public sealed partial class IdentityForm(IStringLocalizer<DesignerText> words, IStringLocalizer<SopText> printed)
{
    private const int DigitsOfANip = 18;

    [Parameter, EditorRequired]
    public required SopIdentity Identity { get; set; }

    [Parameter]
    public EventCallback<SopIdentity> OnChanged { get; set; }

    private IStringLocalizer<DesignerText> Words => words;

    private IStringLocalizer<SopText> Printed => printed;

    private SopApproval Approval => Identity.DisahkanOleh;

    /// <summary>Sheets print a NIP with spaces or without; no sheet is refused for a wrong one, since sources have them.</summary>
    private string? NipWarning => Approval.Nip is not { } nip || IsWhole(nip) ? null : words["Identity.NipWrong", nip.Count(char.IsAsciiDigit)].Value;

    private static bool IsWhole(string nip) =>
        nip.All(letter => char.IsAsciiDigit(letter) || letter == ' ') && nip.Count(char.IsAsciiDigit) == DigitsOfANip;

    private Task TellAsync(SopApproval approval) => TellAsync(Identity with { DisahkanOleh = approval });

    private Task TellAsync(SopIdentity identity) => OnChanged.InvokeAsync(identity);
}
