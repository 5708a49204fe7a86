namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>What an admin brings of an office's posts and people in a workbook, as it stands in the cells.</summary>
public sealed record StaffTable(IReadOnlyList<PostRow> Posts, IReadOnlyList<PersonRow> People)
{
    /// <summary>Of either list; a larger office brings its people in two files.</summary>
    public const int MostRows = 500;
}

/// <param name="Row">Number of the row as Excel shows it.</param>
/// <param name="IsExternal">ya, tidak, or blank.</param>
/// <param name="PlansCycles">ya, tidak, or blank.</param>
public sealed record PostRow(int Row, string Name, string Code, string IsExternal, string PlansCycles);

/// <param name="Row">Number of the row as Excel shows it.</param>
/// <param name="Role">Pegawai, Admin OPD, or blank.</param>
/// <param name="Post">Name or code of the post that the person is appointed to; blank for none.</param>
public sealed record PersonRow(int Row, string Name, string Nip, string Email, string Role, string Post);
