using KinerjaPortal.Web.Features.SignOffs.Approval.Comparison;
using KinerjaPortal.Web.Features.SignOffs.Paper;
using KinerjaPortal.Web.Features.SignOffs.Proof;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>The services of sign-off.</summary>
internal static class SignOffSetup
{
    public static IHostApplicationBuilder AddSignOffs(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<VerificationPath>();
        services.AddSingleton<SignOffRefusalWords>();
        services.AddSingleton<ProofNote>();
        services.AddSingleton<SignatureTurns>();
        services.AddSingleton<SignableFiles>();
        services.AddSingleton<SignatureWork>();
        services.AddSingleton<SignDocumentHandler>();
        services.AddSingleton<RecordPaperSignatureHandler>();
        services.AddSingleton<PaperWords>();
        services.AddSingleton<InkCommands>();
        services.AddSingleton<SignOffAnswers>();
        services.AddSingleton<VersionComparison>();
        return builder;
    }

    public static void MapSignOffs(this IEndpointRouteBuilder endpoints) => SignOffEndpoints.Map(endpoints);
}
