using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Cycles.Decisions;
using KinerjaPortal.Domain.Cycles.Refusals;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Commands;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Asks posts for bahan at the open step: each line of each of its posts becomes a request of its own.</summary>
/// <param name="DueOn">Due when the office closes on this day.</param>
public sealed record AskBahan(CycleCommand Command, IReadOnlyList<AskBahan.Line> Lines, DateOnly DueOn) : CycleRequest(Command)
{
    /// <param name="Posts">Codes of the posts that owe it.</param>
    /// <param name="Columns">Column heads where a table is asked for.</param>
    /// <param name="FormatUpload">A finished upload of the caller that goes with it as its empty form.</param>
    /// <param name="Format">Or a form that lies in the store already, such as a template's.</param>
    public sealed record Line(
        IReadOnlyList<string> Posts, string Title, string? Note, BahanKind Kind, IReadOnlyList<string>? Columns,
        bool Required, bool Restricted, Guid? FormatUpload = null, [property: NotFingerprinted] FiledFile? Format = null)
    {
        /// <summary>By what a form from the store is known: each filing of it is another one.</summary>
        public string? FormatSha256 => Format?.Sha256;
    }
}

public sealed class AskBahanHandler(CommandPipeline pipeline, PostAuthority posts, Uploads uploads)
    : CycleCommandHandler<AskBahan, UploadedFiles>(pipeline)
{
    protected internal override Task<Standing> AuthoriseAsync(Situation situation, AskBahan request, CancellationToken cancellationToken) =>
        posts.HolderOfTheStepAsync(situation, cancellationToken);

    protected internal override async Task<Preparation<UploadedFiles>> PrepareAsync(
        Situation situation, ActedFor actedFor, AskBahan request, UploadedFiles? before, CancellationToken cancellationToken)
    {
        var unknown = new BahanHandInRefusal.UnknownUpload();
        if (!request.Lines.All(HasItsForm))
        {
            return unknown;
        }

        // Several lines may share a form.
        var forms = request.Lines.Select(line => line.FormatUpload).OfType<Guid>().Distinct().ToList();
        return await UploadedFiles.PrepareAsync(uploads, forms, situation, unknown, cancellationToken);
    }

    /// <summary>A template's form may have been replaced, and swept away, since somebody opened the page.</summary>
    private bool HasItsForm(AskBahan.Line line) => line.Format is not { } form || uploads.Keep(form);

    protected internal override StepOutcome Decide(Situation situation, ActedFor actedFor, AskBahan request, UploadedFiles prepared)
    {
        if (request.Lines.Any(line => line.Posts.Count == 0))
        {
            return new BahanRequestRefusal.NothingAsked();
        }

        foreach (var code in request.Lines.SelectMany(line => line.Posts))
        {
            if (situation.Office.Post(code) is not { IsExternal: false })
            {
                return new BahanRequestRefusal.UnknownPost(code);
            }
        }

        if (DueDay.At(situation.Calendar, request.DueOn) is not { } dueAt)
        {
            return new BahanRequestRefusal.DueOnDayOff(request.DueOn);
        }

        var unfiled = prepared.Files.Select(file => file.Id).ToHashSet();
        return situation.Cycle.AskBahan(
            request.Command.RunId!.Value,
            [.. request.Lines.SelectMany(line => Requests(line, FormOf(line, prepared.Files), unfiled, dueAt, situation.Now))],
            situation.Actor, actedFor, situation.Now);
    }

    private static FiledFile? FormOf(AskBahan.Line line, IReadOnlyList<FiledFile> uploaded) =>
        line.FormatUpload is { } upload ? uploaded.Single(file => file.Id == upload) : line.Format;

    /// <summary>Each request has a filing of the form of its own; the first to take an upload has the upload itself.</summary>
    private static IEnumerable<RequestedBahan> Requests(
        AskBahan.Line line, FiledFile? form, HashSet<Guid> unfiled, DateTimeOffset dueAt, DateTimeOffset now) =>
        line.Posts.Distinct().Select(post => new RequestedBahan(
            Guid.CreateVersion7(now), post, line.Title.Trim(), string.IsNullOrWhiteSpace(line.Note) ? null : line.Note.Trim(), line.Kind,
            line.Kind == BahanKind.Isian ? line.Columns : null, line.Required, line.Restricted, dueAt,
            form is null || unfiled.Remove(form.Id) ? form : form with { Id = Guid.CreateVersion7(now) }));
}
