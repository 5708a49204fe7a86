using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What is written of an office in a form.</summary>
/// <param name="Letterhead">Lines of the kop above the address.</param>
public sealed record OfficeDetails(string Name, string ShortName, OpdKind Kind, string Region, ZonaWaktu Zone, string? Letterhead, string? Address)
{
    public const int MaxLines = 6;

    /// <summary>As it was typed, without what nobody sees.</summary>
    public static OfficeDetails Typed(string? name, string? shortName, OpdKind kind, string? region, ZonaWaktu zone, string? letterhead, string? address) => new(
        TypedText.OneLine(name), TypedText.OneLine(shortName), kind, TypedText.OneLine(region), zone, TypedText.Lines(letterhead), TypedText.Lines(address));

    /// <returns>Null where nothing is wrong.</returns>
    public OfficeFault? WhyNot() =>
        Name.Length == 0 ? OfficeFault.NameMissing
        : Name.Length > TextLimits.OfficeName ? OfficeFault.NameTooLong
        : ShortName.Length == 0 ? OfficeFault.ShortNameMissing
        : ShortName.Length > TextLimits.OfficeShortName ? OfficeFault.ShortNameTooLong
        : Region.Length == 0 ? OfficeFault.RegionMissing
        : Region.Length > TextLimits.Region ? OfficeFault.RegionTooLong
        : IsTooLong(Letterhead, TextLimits.Letterhead) ? OfficeFault.LetterheadTooLong
        : IsTooLong(Address, TextLimits.OfficeAddress) ? OfficeFault.AddressTooLong
        : null;

    /// <summary>The office as it goes by these details.</summary>
    public Opd Of(Opd office) => office with
    {
        Name = Name,
        ShortName = ShortName,
        Kind = Kind,
        Region = Region,
        Zone = Zone,
        Letterhead = Letterhead,
        Address = Address,
    };

    private static bool IsTooLong(string? lines, int limit) => lines is not null && (lines.Length > limit || lines.Count(c => c == '\n') >= MaxLines);
}
