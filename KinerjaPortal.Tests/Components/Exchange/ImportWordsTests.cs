using Bunit;
using KinerjaPortal.Infrastructure.Exchange;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Exchange;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Exchange;

public sealed class ImportWordsTests : ShellBunitContext
{
    private ImportWords Words => new(Services.GetRequiredService<IStringLocalizer<ExchangeText>>());

    public static TheoryData<ImportRefusal> Refusals =>
    [
        .. typeof(ImportRefusal).GetNestedTypes()
            .Where(type => type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (ImportRefusal)Activator.CreateInstance(type)!),
        .. Enum.GetValues<SheetFormat>().Select(format => new ImportRefusal.Damaged(format)),
        new ImportRefusal.Damaged(SheetFormat.Json, 7), new ImportRefusal.Damaged(SheetFormat.Bpmn, 7),
        new ImportRefusal.NewerVersion(2), new ImportRefusal.MissingColumns(["Waktu", "Output"]),
        new ImportRefusal.TextTooLong(new string('1', 21), 20),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_has_a_sentence(ImportRefusal refusal) => Assert.EndsWith(".", Words.Of(refusal), StringComparison.Ordinal);

    [Fact]
    public void Every_remark_has_a_sentence() =>
        Assert.All(Enum.GetValues<ImportRemarkKind>(), kind => Assert.EndsWith(".", Words.Of(new ImportRemark(kind, "satu", "dua")), StringComparison.Ordinal));

    [Fact]
    public void A_long_text_of_the_file_is_told_by_its_beginning() =>
        Assert.True(Words.Of(new ImportRemark(ImportRemarkKind.AnnotationLeftOut, new string('x', 5000))).Length < 300);

    [Fact]
    public void What_is_too_long_is_quoted_with_the_limit() => Assert.Contains(
        $"“{new string('1', 21)}” terlalu panjang untuk selnya, paling panjang 20 huruf", Words.Of(new ImportRefusal.TextTooLong(new string('1', 21), 20)), StringComparison.Ordinal);

    [Fact]
    public void The_missing_columns_are_named() =>
        Assert.Contains("Waktu, Output", Words.Of(new ImportRefusal.MissingColumns(["Waktu", "Output"])), StringComparison.Ordinal);

    [Fact]
    public void Links_lead_to_the_four_files_of_a_version()
    {
        var version = Guid.NewGuid();
        var page = Render<MudPopoverProvider>();
        Render<ExportLinks>(parameters => parameters.Add(links => links.VersionId, version)).Find("button").Click();

        Assert.Equal(
            ["sop.xlsx", "sop.bpmn", "sop.json", "bagan.svg"],
            page.FindAll("a").Select(link => link.GetAttribute("href")![$"/sop/versi/{version}/".Length..]));
    }
}
