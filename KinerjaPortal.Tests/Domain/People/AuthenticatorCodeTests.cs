using System.Text;
using KinerjaPortal.Domain.People;

namespace KinerjaPortal.Tests.Domain.People;

/// <summary>The codes are those of RFC 6238, which every authenticator app shows, and each is good once.</summary>
public sealed class AuthenticatorCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, in six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, AuthenticatorCode.Of(Key, AuthenticatorCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_wrong(int steps, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = AuthenticatorCode.StepAt(now) + steps;

        Assert.Equal(isTaken ? step : null, AuthenticatorCode.MatchingStep(Key, AuthenticatorCode.Of(Key, step), now, lastStep: 0));
    }

    [Fact]
    public void A_code_that_was_taken_is_not_taken_again_nor_one_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = AuthenticatorCode.StepAt(now);

        Assert.Null(AuthenticatorCode.MatchingStep(Key, AuthenticatorCode.Of(Key, step), now, lastStep: step));
        Assert.Null(AuthenticatorCode.MatchingStep(Key, AuthenticatorCode.Of(Key, step - 1), now, lastStep: step));
        Assert.Equal(step + 1, AuthenticatorCode.MatchingStep(Key, AuthenticatorCode.Of(Key, step + 1), now, lastStep: step));
    }

    [Theory]
    [InlineData("005 924", "005924")]
    [InlineData("00592", null)]
    [InlineData("0059244", null)]
    [InlineData("00592a", null)]
    [InlineData("٠٠٥٩٢٤", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Six_digits_are_read_as_apps_show_them(string? typed, string? code) => Assert.Equal(code, AuthenticatorCode.Read(typed));

    /// <summary>RFC 4648, 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_written_as_the_apps_read_it(string key, string written) => Assert.Equal(written, AuthenticatorCode.Written(Encoding.ASCII.GetBytes(key)));

    [Fact]
    public void The_picture_says_whose_code_it_is() => Assert.Equal(
        "otpauth://totp/KinerjaPortal:sri%40contoh.go.id?secret=MZXW6YTBOI&issuer=KinerjaPortal",
        AuthenticatorCode.Address("KinerjaPortal", "sri@contoh.go.id", "foobar"u8));
}
