using KinerjaPortal.Web.Components.Shared;

namespace KinerjaPortal.Tests.Components.Shared;

public sealed class QrModulesTests
{
    private static readonly bool[,] Qr = QrModules.Of("https://kinerja.example.go.id/verifikasi/7K3M9-QW2XT-5ZB8V-N4CJ6-HPRD1-G");

    [Fact]
    public void The_squares_begin_with_the_code_itself_and_not_with_white()
    {
        var size = Qr.GetLength(0);

        Assert.Equal(size, Qr.GetLength(1));
        Assert.Equal(1, size % 4);
        Assert.All(Enumerable.Range(0, 7), i => Assert.True(Qr[0, i] && Qr[i, 0] && Qr[0, size - 1 - i] && Qr[size - 1 - i, 0]));
        Assert.False(Qr[size - 1, size - 1] && Qr[size - 2, size - 1] && Qr[size - 3, size - 1] && Qr[size - 4, size - 1] && Qr[size - 5, size - 1] && Qr[size - 6, size - 1] && Qr[size - 7, size - 1]);
    }

    /// <summary>ISO/IEC 18004: the bits of level and mask stand twice, and a mirrored code has them in another order, which is no word of their BCH code.</summary>
    [Fact]
    public void Rows_come_first_so_that_nobody_draws_it_mirrored()
    {
        int[] columns = [0, 1, 2, 3, 4, 5, 7, 8];
        int[] rows = [7, 5, 4, 3, 2, 1, 0];
        var bits = columns.Select(column => Qr[8, column]).Concat(rows.Select(row => Qr[row, 8]))
            .Aggregate(0, (word, bit) => (word << 1) | (bit ? 1 : 0)) ^ 0b101010000010010;

        for (var shift = 4; shift >= 0; shift--)
        {
            bits ^= (bits >> (shift + 10) & 1) == 1 ? 0b10100110111 << shift : 0;
        }

        Assert.Equal(0, bits);
    }
}
