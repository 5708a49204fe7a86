using KinerjaPortal.Domain.Organisation;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>Who holds a post: initials, name, post, and whether only as Plt or Plh.</summary>
public sealed partial class HolderBadge
{
    /// <summary>Null while nobody holds the post.</summary>
    [Parameter, EditorRequired]
    public string? Name { get; set; }

    [Parameter]
    public string? Post { get; set; }

    [Parameter]
    public AssignmentKind Kind { get; set; }

    /// <summary>The holder for whom a Plh acts; null for everybody else.</summary>
    [Parameter]
    public string? InPlaceOf { get; set; }

    /// <summary>
    /// First letters of the first and the last name. Titles do not count, before the name (Drs., Dr. H.) or after the comma
    /// (S.Sos., M.Si.); an en dash where there is no name.
    /// </summary>
    public static string InitialsOf(string? name)
    {
        var names = (name ?? "").Split(',')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => char.IsLetter(part[0]) && !part.EndsWith('.'))
            .ToArray();

        return names switch
        {
            [] => "–",
            [var only] => only[..1].ToUpperInvariant(),
            [var first, .., var last] => $"{first[0]}{last[0]}".ToUpperInvariant(),
        };
    }
}
