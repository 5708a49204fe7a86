using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.Organisation;

/// <summary>What each row of a workbook of posts and people leads to.</summary>
public sealed class StaffPlanningTests
{
    private const string SriNip = "198501012010012003";

    private static readonly Guid s_opd = Guid.NewGuid();
    private static readonly AccountStanding s_keeper = new(Guid.NewGuid(), s_opd, AccountRole.OfficeAdmin, IsClosed: false);
    private static readonly Pelaksana s_kasubag = new(Guid.NewGuid(), s_opd, "kasubag", "Kasubag Program", 1, IsExternal: false, PlansCycles: true);
    private static readonly Pelaksana s_sekretaris = new(Guid.NewGuid(), s_opd, "sekretaris", "Sekretaris", 2, IsExternal: false, PlansCycles: false);
    private static readonly Pelaksana s_bappeda = new(Guid.NewGuid(), s_opd, "bappeda", "Bappeda", 3, IsExternal: true, PlansCycles: false, Guid.NewGuid());
    private static readonly KnownAccount s_sri = Account("Sri Wahyuni", SriNip, "sri@contoh.go.id");

    [Fact]
    public void A_new_post_gets_a_code_of_its_name_and_a_known_one_is_found_by_code_or_name()
    {
        var plan = Plan(posts: [Post(4, "Kasi Umum"), Post(5, "Kasi Umum dan Kepegawaian", "kasi-umum-2"), Post(6, "SEKRETARIS"), Post(7, "Kasubag Perencanaan", "kasubag", plans: "")]);

        Assert.Equal([RowEffect.New, RowEffect.New, RowEffect.Changed, RowEffect.Changed], plan.Rows.Select(row => row.Effect));
        Assert.Equal(
            [
                new PlannedPost(null, "Kasi Umum", "kasi-umum", false, false), new PlannedPost(null, "Kasi Umum dan Kepegawaian", "kasi-umum-2", false, false),
                new PlannedPost(s_sekretaris.Id, "SEKRETARIS", "sekretaris", false, false), new PlannedPost(s_kasubag.Id, "Kasubag Perencanaan", "kasubag", false, true),
            ],
            plan.Posts);
    }

    [Fact]
    public void What_the_office_knows_as_it_stands_there_stays_the_same()
    {
        var plan = Plan(
            [Post(4, "Kasubag Program", "kasubag", plans: "ya"), Post(5, "Bappeda", external: "ya")],
            [Person(4, "Sri Wahyuni", "", "SRI@contoh.go.id", post: "kasubag")]);

        Assert.All(plan.Rows, row => Assert.Equal(RowEffect.Same, row.Effect));
        Assert.True(plan.ChangesNothing);
    }

    public static TheoryData<PostRow, RowFault> WrongPosts => new()
    {
        { Post(4, ""), RowFault.NameMissing },
        { Post(4, new string('a', 121)), RowFault.NameTooLong },
        { Post(4, "Kasi", "Kasi Umum"), RowFault.CodeInvalid },
        { Post(4, "Selesai", "selesai"), RowFault.CodeInvalid },
        { Post(4, "Kasi", external: "mungkin"), RowFault.NoYesOrNo },
        { Post(4, "Kasi", plans: "x"), RowFault.NoYesOrNo },
        { Post(4, "sekretaris", "kasubag"), RowFault.NameTaken },
        { Post(4, "Sekretaris", "sekretaris-2"), RowFault.NameTaken },
    };

    [Theory]
    [MemberData(nameof(WrongPosts))]
    public void A_post_that_cannot_be_taken_is_told_with_its_row(PostRow row, RowFault fault)
    {
        var plan = Plan(posts: [row]);

        Assert.Equal((4, RowEffect.Wrong, fault), (plan.Rows[0].Row, plan.Rows[0].Effect, plan.Rows[0].Fault));
        Assert.True(plan.HasFaults);
        Assert.Empty(plan.Posts);
    }

    [Fact]
    public void The_same_post_in_two_rows_is_wrong_in_the_second()
    {
        Assert.Equal([null, RowFault.Twice], Plan(posts: [Post(4, "Kasi Umum"), Post(5, "KASI UMUM")]).Rows.Select(row => row.Fault));
        Assert.Equal([null, RowFault.Twice], Plan(posts: [Post(4, "Kasi Umum", "kasi"), Post(5, "Kasi Lain", "kasi")]).Rows.Select(row => row.Fault));
        Assert.Equal([null, RowFault.Twice], Plan(posts: [Post(4, "Kasi Umum", "kasi-1"), Post(5, "kasi umum", "kasi-2")]).Rows.Select(row => row.Fault));
    }

    [Fact]
    public void An_office_gets_no_more_posts_than_it_may() =>
        Assert.Equal([null, RowFault.TooManyPosts], Plan(posts: [Post(4, "Satu"), Post(5, "Dua")], mostPosts: 4).Rows.Select(row => row.Fault));

    [Fact]
    public void A_new_person_gets_an_account_and_the_post_of_the_file()
    {
        var plan = Plan([Post(4, "Kasi Umum")], [Person(4, " Budi  Santoso ", "19850101 201001 1 004", "budi@contoh.go.id", "admin opd", "kasi umum")]);

        Assert.Equal(new PlannedRow(StaffSheet.People, 4, "Budi Santoso", RowEffect.New, AppointedTo: "Kasi Umum"), plan.Rows[1]);
        Assert.Equal([new PlannedPerson(null, new PersonDetails("Budi Santoso", "198501012010011004", "budi@contoh.go.id"), AccountRole.OfficeAdmin)], plan.People);
        Assert.Equal([new PlannedAppointment("BUDI@CONTOH.GO.ID", "kasi-umum")], plan.Appointments);
    }

    [Fact]
    public void A_known_person_is_put_right_and_keeps_a_NIP_that_the_file_does_not_have()
    {
        var plan = Plan(people: [Person(4, "Sri Wahyuni, S.Sos.", "", "Sri@Contoh.go.id")]);

        Assert.Equal(RowEffect.Changed, plan.Rows[0].Effect);
        Assert.Equal([new PlannedPerson(s_sri.Standing.PersonId, s_sri.Who with { Name = "Sri Wahyuni, S.Sos." }, AccountRole.Staff)], plan.People);
    }

    public static TheoryData<PersonRow, RowFault> WrongPeople => new()
    {
        { Person(9, "", "", "budi@contoh.go.id"), RowFault.NameMissing },
        { Person(9, "Budi", "", ""), RowFault.EmailMissing },
        { Person(9, "Budi", "", "budi di contoh"), RowFault.EmailInvalid },
        { Person(9, "Budi", "1985", "budi@contoh.go.id"), RowFault.NipInvalid },
        { Person(9, "Budi", "198501012010011000", "budi@contoh.go.id"), RowFault.NipRounded },
        { Person(9, "Budi", "", "kelara@contoh.go.id"), RowFault.EmailTaken },
        { Person(9, "Budi", "", "kepala@contoh.go.id"), RowFault.EmailTaken },
        { Person(9, "Budi", "", "tutup@contoh.go.id"), RowFault.AccountClosed },
        { Person(9, "Budi", "", "budi@contoh.go.id", "Admin portal"), RowFault.UnknownRole },
        { Person(9, "Sri Wahyuni", "", "sri@contoh.go.id", "Admin OPD"), RowFault.RoleDiffers },
        { Person(9, "Budi", "", "budi@contoh.go.id", post: "Kabid Entah"), RowFault.UnknownPost },
        { Person(9, "Budi", "", "budi@contoh.go.id", post: "Bappeda"), RowFault.ExternalPost },
        { Person(9, "Budi", "", "budi@contoh.go.id", post: "Kasubag Program"), RowFault.PostIsHeld },
    };

    [Theory]
    [MemberData(nameof(WrongPeople))]
    public void A_person_who_cannot_be_taken_is_told_with_their_row(PersonRow row, RowFault fault)
    {
        var plan = Plan(people: [row]);

        Assert.Equal((9, RowEffect.Wrong, fault), (plan.Rows[0].Row, plan.Rows[0].Effect, plan.Rows[0].Fault));
        Assert.True(plan.ChangesNothing);
    }

    [Fact]
    public void One_address_or_one_post_for_two_people_is_wrong_in_the_second()
    {
        Assert.Equal(
            [null, RowFault.Twice],
            Plan(people: [Person(4, "Budi", "", "budi@contoh.go.id"), Person(5, "Budi", "", "BUDI@contoh.go.id")]).Rows.Select(row => row.Fault));
        Assert.Equal(
            [null, RowFault.Twice],
            Plan(people: [Person(4, "Budi", "", "budi@contoh.go.id", post: "Sekretaris"), Person(5, "Ani", "", "ani@contoh.go.id", post: "sekretaris")]).Rows.Select(row => row.Fault));
    }

    public static PostRow Post(int row, string name, string code = "", string external = "", string plans = "") => new(row, name, code, external, plans);

    public static PersonRow Person(int row, string name, string nip, string email, string role = "", string post = "") => new(row, name, nip, email, role, post);

    private static KnownAccount Account(string name, string? nip, string email, Guid? opd = null, AccountRole role = AccountRole.Staff, bool isClosed = false) =>
        new(new AccountStanding(Guid.NewGuid(), opd ?? s_opd, role, isClosed), new PersonDetails(name, nip, email));

    private static StaffPlan Plan(IReadOnlyList<PostRow>? posts = null, IReadOnlyList<PersonRow>? people = null, int mostPosts = 200) => StaffPlanning.Of(
        new StaffTable(posts ?? [], people ?? []),
        new KnownStaff(
            s_keeper, s_opd, [s_kasubag, s_sekretaris, s_bappeda], mostPosts,
            ((KnownAccount[])
            [
                s_sri, Account("Camat", null, "kelara@contoh.go.id", opd: Guid.NewGuid()), Account("Admin Portal", null, "kepala@contoh.go.id", role: AccountRole.PortalAdmin),
                Account("Lama", null, "tutup@contoh.go.id", isClosed: true),
            ]).ToDictionary(account => StaffPlanning.KeyOf(account.Who.Email)),
            new[] { (Post: s_kasubag.Id, Person: s_sri.Standing.PersonId) }.ToLookup(held => held.Post, held => held.Person)));
}
