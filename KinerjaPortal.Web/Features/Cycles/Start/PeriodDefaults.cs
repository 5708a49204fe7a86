using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Cycles.Start;

/// <summary>The period for which a document is most likely made: plans for the next year, reports for this one.</summary>
internal static class PeriodDefaults
{
    public static Period For(DocumentType type, int thisYear) => type switch
    {
        DocumentType.Renstra => new Period(thisYear + 1, thisYear + Period.YearsOfRenstra),
        DocumentType.Renja or DocumentType.Ppas or DocumentType.Rka or DocumentType.Dpa => new Period(thisYear + 1, thisYear + 1),
        _ => new Period(thisYear, thisYear),
    };
}
