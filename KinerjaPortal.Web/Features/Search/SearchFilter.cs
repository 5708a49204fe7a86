using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Search;

namespace KinerjaPortal.Web.Features.Search;

/// <summary>What is looked for. Lives in the address, so that it survives a reload and can be sent to a colleague, who finds what they may read.</summary>
public sealed record SearchFilter(string Words = "", DocumentType? DocumentType = null, int? Year = null, FoundRole? Role = null, int Page = 1)
{
    public const string Path = "/cari";

    public bool HasChoices => DocumentType is not null || Year is not null || Role is not null;

    public SearchQuestion Question => new(Words, DocumentType, Year, Role, Page);

    /// <summary>From the words of the address; what cannot be read filters nothing.</summary>
    public static SearchFilter Read(string? q, string? jenis, string? tahun, string? peran, string? hal) => new(
        q?.Trim() ?? "",
        Choice<DocumentType>(jenis),
        int.TryParse(tahun, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.MinYear and <= Period.MaxYear ? year : null,
        Choice<FoundRole>(peran),
        int.TryParse(hal, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);

    /// <summary>For the address; null leaves a word out.</summary>
    public IReadOnlyDictionary<string, object?> Write() => new Dictionary<string, object?>
    {
        ["q"] = Words.Length > 0 ? Words : null,
        ["jenis"] = DocumentType?.ToString().ToLowerInvariant(),
        ["tahun"] = Year?.ToString(CultureInfo.InvariantCulture),
        ["peran"] = Role?.ToString().ToLowerInvariant(),
        ["hal"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    };

    private static T? Choice<T>(string? text)
        where T : struct, Enum =>
        text?.All(char.IsAsciiLetter) == true && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}
