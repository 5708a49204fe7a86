using KinerjaPortal.Domain.Organisation.Importing;
using KinerjaPortal.Infrastructure.Exchange;

namespace KinerjaPortal.Infrastructure.Organisation.Importing;

/// <summary>What came of reading a workbook of posts and people.</summary>
public abstract record StaffReading
{
    private StaffReading()
    {
    }

    public sealed record Read(StaffTable Table) : StaffReading;

    public sealed record Refused(ImportRefusal Reason) : StaffReading;
}
