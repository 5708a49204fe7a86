using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation.Importing;

/// <summary>
/// Judges the rows of people, one after the other. A row is of the account with its address; else it makes one. A blank NIP leaves the
/// one that is there.
/// </summary>
/// <param name="posts">The office's posts as they will be.</param>
internal sealed class PeoplePlanning(KnownStaff known, IReadOnlyList<Pelaksana> posts)
{
    private readonly List<PlannedPerson> _changes = [];
    private readonly List<PlannedAppointment> _appointments = [];
    private readonly HashSet<string> _named = [];
    private readonly HashSet<string> _given = [];

    public IReadOnlyList<PlannedPerson> Changes => _changes;

    public IReadOnlyList<PlannedAppointment> Appointments => _appointments;

    public PlannedRow Judge(PersonRow row)
    {
        var who = PersonDetails.Typed(row.Name, row.Nip, row.Email);
        if (who.WhyNot() is { } fault)
        {
            return Wrong(FaultOf(fault));
        }

        // The last three digits count from 001 the people of one day: nobody's are 000.
        if (who.Nip?.EndsWith("000", StringComparison.Ordinal) == true)
        {
            return Wrong(RowFault.NipRounded);
        }

        var key = StaffPlanning.KeyOf(who.Email);
        if (!_named.Add(key))
        {
            return Wrong(RowFault.Twice);
        }

        var there = known.Accounts.GetValueOrDefault(key);
        if (WhyNot(there, row, out var role) is { } refused)
        {
            return Wrong(refused);
        }

        who = there is null ? who : who with { Nip = who.Nip ?? there.Who.Nip, Email = there.Who.Email };
        if (PostOf(row.Post, there, out var post) is { } notGiven)
        {
            return Wrong(notGiven);
        }

        if (there is null || who != there.Who)
        {
            _changes.Add(new PlannedPerson(there?.Standing.PersonId, who, role));
        }

        if (post is not null)
        {
            _appointments.Add(new PlannedAppointment(key, post.Code));
        }

        var effect = there is null ? RowEffect.New : who != there.Who || post is not null ? RowEffect.Changed : RowEffect.Same;
        return new PlannedRow(StaffSheet.People, row.Row, who.Name, effect, AppointedTo: post?.Name);

        PlannedRow Wrong(RowFault why) => new(StaffSheet.People, row.Row, who.Name.Length > 0 ? who.Name : who.Email, RowEffect.Wrong, why);
    }

    private static RowFault FaultOf(PersonFault fault) => fault switch
    {
        PersonFault.NameMissing => RowFault.NameMissing,
        PersonFault.NameTooLong => RowFault.NameTooLong,
        PersonFault.EmailMissing => RowFault.EmailMissing,
        PersonFault.NipInvalid => RowFault.NipInvalid,
        _ => RowFault.EmailInvalid,
    };

    private RowFault? WhyNot(KnownAccount? there, PersonRow row, out AccountRole role)
    {
        role = there?.Standing.Role ?? AccountRole.Staff;
        if (there is not null
            && (there.Standing.OpdId != known.OpdId || !known.Keeper.MayKeep(there.Standing) || !there.Standing.May(PortalAction.TakePart) && !there.Standing.IsClosed))
        {
            return RowFault.EmailTaken;
        }

        if (there is { Standing.IsClosed: true })
        {
            return RowFault.AccountClosed;
        }

        if (StaffPlanning.RoleOf(TypedText.OneLine(row.Role), role) is not { } asked)
        {
            return RowFault.UnknownRole;
        }

        var isOther = there is not null && asked != role;
        role = asked;
        return isOther ? RowFault.RoleDiffers : null;
    }

    /// <summary>The post that a person is to be given; none where the cell is blank or they hold it already.</summary>
    private RowFault? PostOf(string cell, KnownAccount? there, out Pelaksana? post)
    {
        post = null;
        var said = TypedText.OneLine(cell);
        if (said.Length == 0)
        {
            return null;
        }

        var meant = posts.FirstOrDefault(one => one.Code == said) ?? posts.FirstOrDefault(one => string.Equals(one.Name, said, StringComparison.OrdinalIgnoreCase));
        if (meant is null)
        {
            return RowFault.UnknownPost;
        }

        if (meant.IsExternal)
        {
            return RowFault.ExternalPost;
        }

        if (there is not null && known.HolderOf[meant.Id].Contains(there.Standing.PersonId))
        {
            return null;
        }

        if (known.HolderOf[meant.Id].Any())
        {
            return RowFault.PostIsHeld;
        }

        if (!_given.Add(meant.Code))
        {
            return RowFault.Twice;
        }

        post = meant;
        return null;
    }
}
