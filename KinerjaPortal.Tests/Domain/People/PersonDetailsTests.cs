using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

public sealed class PersonDetailsTests
{
    [Fact]
    public void What_surrounds_the_words_is_taken_away_and_a_NIP_is_read_as_it_is_printed()
    {
        var typed = PersonDetails.Typed("  Sri   Wahyuni, S.Sos. ", "19850101 201001 2 003", " sri@contoh.go.id ");

        Assert.Equal(new PersonDetails("Sri Wahyuni, S.Sos.", "198501012010012003", "sri@contoh.go.id"), typed);
        Assert.Null(typed.WhyNot());
        Assert.Null(PersonDetails.Typed("Sri", "", "sri@contoh.go.id").Nip);
    }

    [Theory]
    [InlineData("", null, "a@contoh.go.id", PersonFault.NameMissing)]
    [InlineData("Sri", null, "", PersonFault.EmailMissing)]
    [InlineData("Sri", null, "sri", PersonFault.EmailInvalid)]
    [InlineData("Sri", null, "sri@contoh", PersonFault.EmailInvalid)]
    [InlineData("Sri", null, "sri@@contoh.go.id", PersonFault.EmailInvalid)]
    [InlineData("Sri", null, "sri wahyuni@contoh.go.id", PersonFault.EmailInvalid)]
    [InlineData("Sri", null, "srı@contoh.go.id", PersonFault.EmailInvalid)]
    [InlineData("Sri", null, "<b>@contoh.go.id", PersonFault.EmailInvalid)]
    [InlineData("Sri", "1985", "sri@contoh.go.id", PersonFault.NipInvalid)]
    [InlineData("Sri", "19850101201001200X", "sri@contoh.go.id", PersonFault.NipInvalid)]
    public void What_cannot_be_is_named(string name, string? nip, string email, PersonFault fault) =>
        Assert.Equal(fault, PersonDetails.Typed(name, nip, email).WhyNot());

    [Fact]
    public void A_name_longer_than_its_column_is_refused() =>
        Assert.Equal(PersonFault.NameTooLong, PersonDetails.Typed(new string('a', 121), null, "a@contoh.go.id").WhyNot());
}
