using System.Globalization;

namespace KinerjaPortal.Tests.Support;

/// <summary>Sets the reader's language for a test, and puts the former one back.</summary>
internal sealed class ReadingIn : IDisposable
{
    private readonly CultureInfo _formerCulture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _formerLanguage = CultureInfo.CurrentUICulture;

    public ReadingIn(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _formerCulture;
        CultureInfo.CurrentUICulture = _formerLanguage;
    }
}
