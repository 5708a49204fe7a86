using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>Asks posts for bahan at the open step: each line of each of its posts becomes a request of its own.</summary>
/// <param name="DueOn">Due when the office closes on this day.</param>
public sealed record AskBahan(CycleCommand Command, IReadOnlyList<AskBahan.Line> Lines, DateOnly DueOn)
{
    /// <param name="Posts">Codes of the posts that owe it.</param>
    /// <param name="Columns">Column heads where a table is asked for.</param>
    /// <param name="FormatUpload">A finished upload of the caller that goes with it as its empty form.</param>
    /// <param name="Format">Or a form that lies in the store already, such as a template's.</param>
    public sealed record Line(
        IReadOnlyList<string> Posts, string Title, string? Note, BahanKind Kind, IReadOnlyList<string>? Columns,
        bool Required, bool Restricted, Guid? FormatUpload = null, FiledFile? Format = null);
}

public sealed class AskBahanHandler(CycleDesk desk, Uploads uploads)
{
    public async Task<StepOutcome> HandleAsync(Caller caller, AskBahan request, CancellationToken cancellationToken)
    {
        var forms = request.Lines.Select(line => line.FormatUpload).OfType<Guid>().ToList();
        var finished = await uploads.FinishedAsync(forms, caller.PersonId, cancellationToken);
        var byUpload = (finished ?? []).ToDictionary(file => file.Id);
        return await desk.ChangeAsync(
            caller,
            request.Command,
            $"minta bahan {request.Command.RunId} {CommandId.Digest(string.Join('\n', request.Lines.Select(Text)))} {request.DueOn:O}",
            desk.HolderOfTheStepAsync,
            (situation, actedFor) => finished is null
                ? new StepOutcome.BahanRefused(new BahanFault.UnknownUpload())
                : Decide(situation, request, byUpload, caller, actedFor),
            cancellationToken);
    }

    private static StepOutcome Decide(
        Situation situation, AskBahan request, Dictionary<Guid, FiledFile> forms, Caller caller, ActedFor actedFor)
    {
        foreach (var code in request.Lines.SelectMany(line => line.Posts))
        {
            if (situation.Office.Post(code) is not { IsExternal: false })
            {
                return new StepOutcome.BahanRefused(new BahanFault.UnknownPost(code));
            }
        }

        if (DueDay.At(situation.Calendar, request.DueOn) is not { } dueAt)
        {
            return new StepOutcome.BahanRefused(new BahanFault.DueOnDayOff(request.DueOn));
        }

        return situation.Cycle.AskBahan(
            request.Command.RunId!.Value,
            [.. request.Lines.SelectMany(line => Requests(line, FormOf(line, forms), dueAt, situation.Now))],
            caller.Actor, actedFor, situation.Now);
    }

    private static FiledFile? FormOf(AskBahan.Line line, Dictionary<Guid, FiledFile> forms) =>
        line.FormatUpload is { } upload ? forms[upload] : line.Format;

    /// <summary>Each request has a filing of the form of its own; one of them is the upload itself.</summary>
    private static IEnumerable<RequestedBahan> Requests(AskBahan.Line line, FiledFile? form, DateTimeOffset dueAt, DateTimeOffset now) =>
        line.Posts.Distinct().Select((post, index) => new RequestedBahan(
            Guid.CreateVersion7(now), post, line.Title.Trim(), string.IsNullOrWhiteSpace(line.Note) ? null : line.Note.Trim(), line.Kind,
            line.Kind == BahanKind.Isian ? line.Columns : null, line.Required, line.Restricted, dueAt,
            index == 0 && line.FormatUpload is not null ? form : form is null ? null : form with { Id = Guid.CreateVersion7(now) }));

    private static string Text(AskBahan.Line line) =>
        $"{string.Join(',', line.Posts)}|{line.Title}|{line.Note}|{line.Kind}|{string.Join('\t', line.Columns ?? [])}|{line.Required}|{line.Restricted}|{line.FormatUpload}|{line.Format?.Sha256}";
}
