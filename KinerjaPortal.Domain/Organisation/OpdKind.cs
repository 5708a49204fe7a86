using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation;

/// <summary>What an office is, after PP 18/2016. Shown, and asked for in lists; no rule depends on it.</summary>
public enum OpdKind
{
    Lainnya,

    Badan,

    Dinas,

    Kecamatan,

    Biro,

    Satuan,

    Inspektorat,

    Sekretariat,
}

public static class OpdKinds
{
    /// <summary>The kind that an office's name begins with: Dinas Perikanan Kabupaten …</summary>
    public static OpdKind Of(string name)
    {
        var first = TypedText.OneLine(name).Split(' ')[0];
        return Enum.GetValues<OpdKind>().FirstOrDefault(kind => string.Equals(kind.ToString(), first, StringComparison.OrdinalIgnoreCase));
    }
}
