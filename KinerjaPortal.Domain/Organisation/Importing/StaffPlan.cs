using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>What a workbook would make of an office: every row with its effect, and, where none is wrong, what there is to write.</summary>
/// <param name="Rows">Posts first, each list in the order of the file.</param>
/// <param name="Posts">New ones behind the others, and those that change.</param>
/// <param name="People">New accounts, and those that change.</param>
/// <param name="Appointments">Whom by address, to which post.</param>
public sealed record StaffPlan(
    IReadOnlyList<PlannedRow> Rows, IReadOnlyList<PlannedPost> Posts, IReadOnlyList<PlannedPerson> People, IReadOnlyList<PlannedAppointment> Appointments)
{
    public bool HasFaults => Rows.Any(row => row.Effect == RowEffect.Wrong);

    public bool ChangesNothing => Posts.Count + People.Count + Appointments.Count == 0;

    /// <summary>Whether two plans lead to the same: what was looked at is what is written.</summary>
    public bool SaysTheSameAs(StaffPlan other) => Rows.SequenceEqual(other.Rows) && Posts.SequenceEqual(other.Posts) && People.SequenceEqual(other.People)
        && Appointments.SequenceEqual(other.Appointments);
}

/// <param name="Id">Null for a new one.</param>
public sealed record PlannedPost(Guid? Id, string Name, string Code, bool IsExternal, bool PlansCycles);

/// <param name="Id">Null for a new one.</param>
public sealed record PlannedPerson(Guid? Id, PersonDetails Who, AccountRole Role);

/// <param name="Email">In capitals, as accounts are looked for.</param>
public sealed record PlannedAppointment(string Email, string PostCode);

/// <summary>What is known of an office when a workbook is judged.</summary>
/// <param name="Accounts">All whose address stands in the file, of whatever office.</param>
/// <param name="HolderOf">Who holds a post now, or will: by its id.</param>
public sealed record KnownStaff(
    AccountStanding Keeper, Guid OpdId, IReadOnlyList<Pelaksana> Posts, int MostPosts, IReadOnlyDictionary<string, KnownAccount> Accounts, ILookup<Guid, Guid> HolderOf);

public sealed record KnownAccount(AccountStanding Standing, PersonDetails Who);
