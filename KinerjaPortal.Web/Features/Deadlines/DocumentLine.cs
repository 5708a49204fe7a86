using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Deadlines;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Deadlines;

namespace KinerjaPortal.Web.Features.Deadlines;

/// <summary>A document of a year with the deadline that counts for it in an office.</summary>
/// <param name="Kept">Null where nobody has set one: then the plan of each cycle counts.</param>
/// <param name="Date">Null likewise.</param>
public sealed record DocumentLine(DocumentType Document, KeptDeadline? Kept, DateOnly? Date)
{
    /// <summary>Every document, in the order in which an office knows them.</summary>
    public static IReadOnlyList<DocumentLine> Of(IReadOnlyList<KeptDeadline> deadlines, int year)
    {
        var table = new DeadlineTable(deadlines.Where(one => one.OpdId is null).Select(one => one.Rule), deadlines.Where(one => one.OpdId is not null).Select(one => one.Rule));
        return
        [
            .. Enum.GetValues<DocumentType>().Select(document =>
            {
                var rule = table.RuleOf(document, new Period(year, year));
                return new DocumentLine(document, deadlines.FirstOrDefault(one => ReferenceEquals(one.Rule, rule)), rule?.DateFor(year));
            }),
        ];
    }
}
