using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account.Door;
using KinerjaPortal.Web.Features.Organisation;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Who holds the posts of the caller's office; admins appoint.</summary>
internal static class AssignmentEndpoints
{
    private const string Path = "/opds/{code}/assignments";

    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        api.MapGet(Path, ListAsync).Asks(PortalAction.ReadCycles).WithTags("Penugasan")
            .WithSummary("Who held, holds and will hold the posts of the caller's own office, by their first day.")
            .Produces<AssignmentView[]>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost(Path, AppointAsync).Asks(PortalAction.Appoint).WithTags("Penugasan")
            .WithSummary("Gives a post to a person of the office, as an admin of it. The same once more changes nothing.")
            .Produces<AssignmentView>(StatusCodes.Status201Created).Produces<AssignmentView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(
        string code, HttpContext http, OfficeDirectory offices, StaffingReader staffing, TimeProvider clock, ApiWords words, CancellationToken cancellationToken) =>
        await offices.FindAsync(code, cancellationToken) is { } office && http.Caller().May(PortalAction.ReadCycles, office.Opd.Id)
            ? Results.Ok(AssignmentView.Of(await staffing.ReadAsync(office.Opd.Id, office.Opd.Zone.DateOf(clock.GetUtcNow()), cancellationToken)))
            : Unknown(words);

    private static async Task<IResult> AppointAsync(
        string code, AppointmentRequest request, HttpContext http, OfficeDirectory offices, StaffingReader staffing, StaffingCommands desk,
        StaffingWords refusals, TimeProvider clock, ApiWords words, CancellationToken cancellationToken)
    {
        var caller = http.Caller();
        if (await offices.FindAsync(code, cancellationToken) is not { } office || !caller.May(PortalAction.ReadCycles, office.Opd.Id))
        {
            return Unknown(words);
        }

        if (!Enum.TryParse<AssignmentKind>(request.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return Problems.Unprocessable(words.AssignmentKindNotRead(request.Kind));
        }

        var today = office.Opd.Zone.DateOf(clock.GetUtcNow());
        var known = await staffing.ReadAsync(office.Opd.Id, today, cancellationToken);

        // What is not found stays an empty id, which the desk does not find either: after it has asked who is there.
        var person = known.People.FirstOrDefault(person => string.Equals(person.Email, request.Person, StringComparison.OrdinalIgnoreCase));
        var outcome = await desk.AppointAsync(
            caller, Guid.CreateVersion7(),
            new Appointment(office.Post(request.Pelaksana)?.Id ?? Guid.Empty, person?.Id ?? Guid.Empty, kind, request.From, request.Until, request.DecreeNumber),
            cancellationToken);
        if (refusals.Of(outcome) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var appointed = (StaffingOutcome.Appointed)outcome;
        var view = AssignmentView.Of(appointed.Assignment, request.Pelaksana, person!.Name);
        return appointed.IsNew ? Results.Created($"{ApiV1.Prefix}/opds/{code}/assignments", view) : Results.Ok(view);
    }

    private static IResult Unknown(ApiWords words) => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: words.UnknownOpd);

    /// <param name="Pelaksana">Code of the post.</param>
    /// <param name="Person">The address by which the person signs in.</param>
    /// <param name="Kind">definitif, plt or plh.</param>
    /// <param name="Until">Last day, included; must be given for plh.</param>
    /// <param name="DecreeNumber">Must be given for plt and plh.</param>
    internal sealed record AppointmentRequest(string Pelaksana, string Person, string Kind, DateOnly From, DateOnly? Until, string? DecreeNumber);

    /// <param name="Pelaksana">Code of the post.</param>
    /// <param name="Person">The person's name.</param>
    /// <param name="Kind">definitif, plt or plh.</param>
    /// <param name="Until">Last day, included; null while no end is known.</param>
    internal sealed record AssignmentView(
        Guid Id, string Pelaksana, Guid PersonId, string Person, string Kind, DateOnly From, DateOnly? Until, string? DecreeNumber)
    {
        public static AssignmentView Of(Assignment assignment, string pelaksana, string person) => new(
            assignment.Id, pelaksana, assignment.PersonId, person, assignment.Kind.ToString().ToLowerInvariant(), assignment.From, assignment.Until,
            assignment.DecreeNumber);

        public static IEnumerable<AssignmentView> Of(OfficeStaffing staffing) =>
            from assignment in staffing.Assignments
            let post = staffing.Posts.First(post => post.Id == assignment.PelaksanaId)
            select Of(assignment, post.Code, staffing.NameOf(assignment.PersonId));
    }
}
