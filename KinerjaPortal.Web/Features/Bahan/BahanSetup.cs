using KinerjaPortal.Web.Features.Bahan.Asked.Comparison;
using KinerjaPortal.Web.Features.Bahan.Owed.Isian;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Bahan laporan: asked for, handed in, judged.</summary>
internal static class BahanSetup
{
    public static IHostApplicationBuilder AddBahan(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AskBahanHandler>();
        services.AddSingleton<SubmitBahanHandler>();
        services.AddSingleton<JudgeBahanHandler>();
        services.AddSingleton<WithdrawBahanHandler>();
        services.AddSingleton<RemindLateHandler>();
        services.AddSingleton<SaveBahanTemplateHandler>();
        services.AddSingleton<BahanTables>();
        services.AddSingleton<BahanRefusalWords>();
        services.AddSingleton<BahanOffices>();
        services.AddSingleton<TableReadingWords>();
        return builder;
    }
}
