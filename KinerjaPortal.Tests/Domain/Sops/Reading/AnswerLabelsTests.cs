using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Reading;

namespace KinerjaPortal.Tests.Domain.Sops.Reading;

public sealed class AnswerLabelsTests
{
    [Theory]
    [InlineData("Ya")]
    [InlineData("YA:")]
    [InlineData("Setuju")]
    [InlineData("Sudah lengkap")]
    [InlineData("Tanpa perbaikan")]
    [InlineData("Tidak perlu revisi")]
    [InlineData("Tidak ada catatan")]
    [InlineData("Ya, lanjut")]
    public void Ya(string text) => Assert.Equal(FlowLabel.Ya, AnswerLabels.Read(text));

    [Theory]
    [InlineData("Tidak")]
    [InlineData("Tidak:")]
    [InlineData("Belum")]
    [InlineData("Belum lengkap")]
    [InlineData("Perlu perbaikan")]
    [InlineData("Tidak sesuai")]
    [InlineData("Tidak, revisi")]
    [InlineData("Tidak disetujui")]
    [InlineData("Dikembalikan untuk dilengkapi")]
    [InlineData("Tanpa persetujuan: ditolak")]
    [InlineData("Disetujui dengan perbaikan")]
    public void Tidak(string text) => Assert.Equal(FlowLabel.Tidak, AnswerLabels.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("Bagian Hukum")]
    [InlineData("> 50 juta")]
    public void Neither(string text) => Assert.Equal(FlowLabel.None, AnswerLabels.Read(text));
}
