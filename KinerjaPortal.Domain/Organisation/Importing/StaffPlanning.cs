using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>
/// Judges a workbook of posts and people against what is known of the office. Pure: the same table and the same office give the same
/// plan, so what was shown can be told from what has changed since.
/// </summary>
public static class StaffPlanning
{
    public static StaffPlan Of(StaffTable table, KnownStaff known)
    {
        var posts = new PostPlanning(known);
        var postRows = table.Posts.Select(posts.Judge).ToList();
        var people = new PeoplePlanning(known, posts.After);
        var personRows = table.People.Select(people.Judge).ToList();
        return new StaffPlan([.. postRows, .. personRows], posts.Changes, people.Changes, people.Appointments);
    }

    /// <summary>An address as accounts are looked for by it.</summary>
    public static string KeyOf(string email) => email.ToUpperInvariant();

    /// <returns>Null where the cell says neither.</returns>
    internal static bool? YesOrNo(string cell, bool blank) => cell.ToUpperInvariant() switch
    {
        "" => blank,
        "YA" or "Y" or "YES" or "1" or "TRUE" or "BENAR" => true,
        "TIDAK" or "T" or "NO" or "N" or "0" or "FALSE" or "-" or "SALAH" => false,
        _ => null,
    };

    /// <returns>Null where the cell says neither.</returns>
    internal static AccountRole? RoleOf(string cell, AccountRole blank) => cell.ToUpperInvariant() switch
    {
        "" => blank,
        "PEGAWAI" => AccountRole.Staff,
        "ADMIN OPD" => AccountRole.OfficeAdmin,
        _ => null,
    };
}
