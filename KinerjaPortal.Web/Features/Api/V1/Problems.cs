using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.Api.V1;

/// <summary>Refusals as ProblemDetails, with a sentence that a clerk understands.</summary>
internal static class Problems
{
    public static IResult Unprocessable(string sentence) => Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: sentence);

    public static IResult ToProblem(this Refusal refusal) => Results.Problem(statusCode: refusal.Status, detail: refusal.Sentence);
}
