using System.Security.Cryptography;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Tests.Domain.SignOffs;

public sealed class VerificationCodeTests
{
    [Fact]
    public void Every_sign_of_a_code_carries_five_random_bits()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length))).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(Enumerable.Range(0, VerificationCode.Length), place => Assert.Equal(32, codes.Select(code => code[place]).Distinct().Count()));
    }

    [Fact]
    public void It_is_read_as_people_write_it()
    {
        var code = VerificationCode.Of([.. Enumerable.Range(0, 26).Select(i => (byte)i)]);

        Assert.Equal("0123456789ABCDEFGHJKMNPQRS", code);
        Assert.Equal(code, VerificationCode.Read(VerificationCode.Grouped(code)));
        Assert.Equal(code, VerificationCode.Read(" o123456789abcdefghjkmnpqrs "));
        Assert.Equal(code, VerificationCode.Read("0I23456789ABCDEFGHJKMNPQRS"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJKMNPQR")]
    [InlineData("0123456789ABCDEFGHJKMNPQRST")]
    [InlineData("0123456789ABCDEFGHJKMNPQR'")]
    [InlineData("0123456789ABCDEFGHJKMNPQRU")]
    public void What_can_be_no_code_is_none(string? typed) => Assert.Null(VerificationCode.Read(typed));

    [Fact]
    public void Too_few_random_bytes_are_a_fault() => Assert.Throws<ArgumentException>(() => VerificationCode.Of(new byte[25]));
}
