using KinerjaPortal.Domain.People;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account.Door;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>One SOP, whole: header, lanes, rows and arrows.</summary>
internal static class SopEndpoints
{
    public static void MapSops(this IEndpointRouteBuilder api) =>
        api.MapGet("/sops/{id}", FindAsync).WithTags("SOP").Asks(PortalAction.ReadSops).WithSummary("An SOP with its newest published version.")
            .Produces<SopView>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> FindAsync(
        string id, HttpContext http, SopCatalogue sops, OfficeDirectory offices, ApiWords words, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var sopId) || await sops.FindAsync(sopId, cancellationToken) is not { } entry
            || !http.Caller().May(PortalAction.ReadSops, entry.Sop.OpdId))
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownSop);
        }

        var office = (await offices.FindAsync(entry.Sop.OpdId, cancellationToken))!;
        return Results.Ok(SopView.Of(entry, office.Opd.Code));
    }

    /// <param name="SourceNote">What is wrong or missing in the source of the sheet.</param>
    internal sealed record SopView(
        Guid Id, string Slug, string Opd, string DocumentType, string Title, int Version, string? SourceNote, SopIdentity Header,
        IReadOnlyList<PelaksanaView> Pelaksana, IReadOnlyList<StepView> Steps, IReadOnlyList<FlowView> Flows)
    {
        public static SopView Of(CataloguedSop entry, string opd) => new(
            entry.Sop.Id, entry.Sop.Slug, opd, entry.Sop.DocumentType.Name, entry.Sop.Title, entry.Version.Number,
            entry.Version.Definition.SourceNote, entry.Version.Identity,
            [.. entry.Version.Lanes.Select(lane => new PelaksanaView(lane.Pelaksana, lane.Heading, lane.IsExternal))],
            [.. entry.Version.Steps.Select(StepView.Of)],
            [.. entry.Version.Flows.Select(flow => new FlowView(flow.From, flow.To, flow.Label == FlowLabel.None ? null : flow.Label.ToString()))]);
    }

    /// <param name="Symbol">start, process, decision or end.</param>
    /// <param name="PelaksanaInferred">True where the source lost the symbol's column and the executor was read from the sentence.</param>
    /// <param name="Requires">What it must have before it can be completed: berkas (a file that comes out of it) or tidak-ada.</param>
    /// <param name="SourceText">The row as the source prints it, where its spelling was mended.</param>
    internal sealed record StepView(
        Guid Id, string Number, string Activity, string Pelaksana, string Symbol, string Action, string Kelengkapan, WaktuView Waktu,
        string Output, string? Keterangan, bool PelaksanaInferred, string? SourceText, string? SourceNote,
        string Requires)
    {
        public static StepView Of(SopStep step) => new(
            step.Id, step.Number, step.Activity, step.Pelaksana, step.Symbol.ToString().ToLowerInvariant(), step.Action.ToString(),
            step.MutuBaku.Kelengkapan, new WaktuView(step.MutuBaku.Waktu.Value, step.MutuBaku.Waktu.Unit.ToString(), step.MutuBaku.PrintedWaktu), step.MutuBaku.Output,
            step.Keterangan, step.PelaksanaInferred, step.SourceText, step.SourceNote,
            step.Needs == StepNeed.OutputFile ? "berkas" : "tidak-ada");
    }

    /// <param name="Unit">Menit, Jam, Hari, Minggu, Bulan or HariKalender.</param>
    /// <param name="Text">As the sheet prints it: "3x24 jam" where 3 HariKalender are counted.</param>
    internal sealed record WaktuView(int Value, string Unit, string Text);

    /// <param name="Label">Ya or Tidak on the arrows of a decision; null elsewhere.</param>
    internal sealed record FlowView(Guid From, Guid To, string? Label);
}
