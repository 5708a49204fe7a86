using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.People;

namespace KinerjaPortal.Tests.Domain.People;

/// <summary>What is taken as a new password, by the list that the portal brings.</summary>
public sealed class PasswordPolicyTests
{
    private const string Name = "Siti Nurhaliza, S.Sos.";
    private const string Email = "siti.kesbangpol@musirawaskab.go.id";

    private static readonly PasswordPolicy Policy = new(CommonPasswords.Read());

    [Theory]
    [InlineData("gerimis-di-atas-pasar-ikan")]
    [InlineData("Kopi tubruk panas 3 gelas")]
    [InlineData("vT9#qLw2!zRk")]
    [InlineData("kucing makan seng berkarat")]
    public void A_phrase_of_ones_own_is_taken_without_capitals_or_signs(string password) => Assert.Null(Policy.WhyNot(password, Name, Email));

    [Theory]
    [InlineData("vT9#qLw2!zR", PasswordFault.TooShort)]
    [InlineData("abababababababab", PasswordFault.TooUniform)]
    [InlineData("Password1234!", PasswordFault.Common)]
    [InlineData("p4ssw0rd-2026", PasswordFault.Common)]
    [InlineData("passwordpassword", PasswordFault.Common)]
    [InlineData("KinerjaPortal#2026", PasswordFault.Common)]
    [InlineData("Rahasia Kantor 1", PasswordFault.Common)]
    [InlineData("bismillah12345", PasswordFault.Common)]
    [InlineData("qwertyuiop123", PasswordFault.Common)]
    [InlineData("198501012010", PasswordFault.Common)]
    [InlineData("17-08-1945-6/7", PasswordFault.Common)]
    [InlineData("!NURHALIZA!melompat-tinggi", PasswordFault.OwnName)]
    [InlineData("hujan kesbangpol deras", PasswordFault.OwnName)]
    public void What_is_tried_first_is_refused(string password, PasswordFault fault) => Assert.Equal(fault, Policy.WhyNot(password, Name, Email));

    [Fact]
    public void A_password_that_nobody_could_have_is_refused() =>
        Assert.Equal(PasswordFault.TooLong, Policy.WhyNot(new string('x', 300) + "abcdef", Name, Email));

    [Fact]
    public void A_short_name_stands_in_many_words_and_says_nothing() => Assert.Null(Policy.WhyNot("lina melompati tembok basah", "Li Na", "na@contoh.go.id"));
}
