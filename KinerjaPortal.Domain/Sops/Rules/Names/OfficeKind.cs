using System.Collections.Frozen;

namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>The word with which the name of an office or a region begins.</summary>
internal enum OfficeKind
{
    Badan,
    Biro,
    Dinas,
    Kecamatan,
    Kabupaten,
    Provinsi,
}

internal static class OfficeKinds
{
    private static readonly FrozenDictionary<string, OfficeKind> Words = new Dictionary<string, OfficeKind>
    {
        ["badan"] = OfficeKind.Badan,
        ["biro"] = OfficeKind.Biro,
        ["dinas"] = OfficeKind.Dinas,
        ["kecamatan"] = OfficeKind.Kecamatan,
        ["kec"] = OfficeKind.Kecamatan,
        ["camat"] = OfficeKind.Kecamatan,
        ["kabupaten"] = OfficeKind.Kabupaten,
        ["kab"] = OfficeKind.Kabupaten,
        ["provinsi"] = OfficeKind.Provinsi,
        ["prov"] = OfficeKind.Provinsi,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static OfficeKind? Of(string word) => Words.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The kind of an office by its full name; null for a satuan, a sekretariat and others that go by no such word.</summary>
    public static OfficeKind? OfOffice(string name)
    {
        var words = new CellWords(name);
        return words.Count > 0 ? Of(words[0]) : null;
    }
}
