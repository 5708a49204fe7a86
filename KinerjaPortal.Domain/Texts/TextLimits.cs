using KinerjaPortal.Domain.Sops.Editing.Cells;

namespace KinerjaPortal.Domain.Texts;

/// <summary>
/// The longest texts that are taken, in UTF-16 code units as <see cref="string.Length"/> and <c>nvarchar</c> count them. The one table
/// from which edits, rules, imports, forms and the database's columns take theirs: SQLite keeps whatever it is given, and SQL
/// Server refuses a row whose text is longer than its column, so a limit that two places know differently shows only there.
/// </summary>
public static class TextLimits
{
    // An office and its people.
    public const int OfficeCode = 60;
    public const int OfficeName = 200;
    public const int OfficeShortName = 80;
    public const int Region = 120;
    public const int Letterhead = 400;
    public const int OfficeAddress = 300;
    public const int PostCode = 80;
    public const int PostName = 120;
    public const int PersonName = 120;
    public const int Nip = 30;
    public const int DecreeNumber = 120;
    public const int AbsenceReason = 200;
    public const int HolidayName = 120;
    public const int HolidaySource = 200;
    public const int DeadlineSource = 200;

    /// <summary>What a change of a calendar is about: a day's name or a decree.</summary>
    public const int CalendarSubject = HolidaySource;

    /// <summary>RFC 5321, 4.5.3.1, and Identity's own columns.</summary>
    public const int EmailAddress = 256;

    /// <summary>A language's two letters.</summary>
    public const int Language = 2;

    public const int PasskeyName = 60;

    /// <summary>In bytes: an index of SQL Server takes no more. Authenticators make them of 16 to 250.</summary>
    public const int PasskeyCredentialId = 900;

    // An SOP and its sheet.
    public const int SopSlug = 120;
    public const int SopTitle = 200;
    public const int LaneHeading = PostName;

    /// <summary>The printed number of a row, which goes along with every visit to it.</summary>
    public const int StepNumber = 20;

    /// <summary>A waktu as the sheet prints it: "3x24 jam", but also "sesuai jadwal yang ditetapkan".</summary>
    public const int Waktu = 200;

    /// <summary>Every other cell of a row.</summary>
    public const int Cell = 2000;

    /// <summary>A field of what is said when a version is established.</summary>
    public const int EstablishmentField = 150;

    // A cycle.
    public const int Period = 9;
    public const int CycleTitle = 200;
    public const int Note = 4000;
    public const int ReturnMarkNote = 500;
    public const int EventKind = 40;

    // Its files.
    public const int FileTitle = 200;
    public const int FileName = 150;
    public const int MediaType = 100;
    public const int UploadPurpose = 60;
    public const int UploadFingerprint = 100;

    // What is asked for.
    public const int BahanTitle = FileTitle;
    public const int BahanColumn = 60;

    /// <summary>Twelve heads of sixty, a line each.</summary>
    public const int BahanColumns = 1000;

    /// <summary>Codes of posts, a line each.</summary>
    public const int BahanPosts = 4000;

    // What people are told.
    public const int NotificationSubject = 200;

    // A sign-off.
    public const int VerificationCode = 26;
    public const int SignOffTitle = 200;

    /// <summary>Four lines, of which three name a post.</summary>
    public const int SignatoryLines = 600;
    public const int CertificateHolder = 120;
    public const int CertificateSubject = 600;
    public const int CertificateSerialNumber = 64;

    // The journal of administration.

    /// <summary>The longest name of anything that is kept: an office's, a holiday's decree.</summary>
    public const int JournalSubject = OfficeName;

    /// <summary>Of IPv6, with an IPv4 in it and a zone.</summary>
    public const int NetworkAddress = 64;

    // What machines write.
    public const int EnumName = 20;

    /// <summary>SHA-256 in hex.</summary>
    public const int Sha256 = 64;

    /// <summary>The kind of a place, and an address or a SHA-256.</summary>
    public const int SignInPlace = 80;

    /// <summary>As the client sends it; stored is its digest.</summary>
    public const int CommandKey = 100;
    public const int CommandRequest = 200;
    public const int ProtectionKeyName = 200;
    public const int ProjectionName = 40;

    /// <summary>Parts of the keys of Identity's tables of sign-ins by others and of tokens.</summary>
    public const int ExternalKey = 450;

    /// <summary>Of a cell of a row.</summary>
    public static int Of(SheetCell cell) => cell == SheetCell.Number ? StepNumber : Cell;
}
