using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;

namespace KinerjaPortal.Web.Features.Organisation;

internal static class AskedOffice
{
    /// <summary>
    /// The office of this code, or where none is named the caller's own; for who reads no office of their own the first that they read.
    /// Null where the caller may do no such thing there: nobody learns whether there is such an office.
    /// </summary>
    public static async Task<Office?> AskedAsync(
        this OfficeDirectory offices, string? code, Caller caller, PortalAction action, CancellationToken cancellationToken)
    {
        var office = code is not null ? await offices.FindAsync(code, cancellationToken)
            : await offices.FindAsync(caller.May(action) ? caller.OpdId : caller.Named.FirstOrDefault(), cancellationToken);
        return office is not null && caller.May(action, office.Opd.Id) ? office : null;
    }

    /// <summary>The offices in which the caller may do such a thing, by name.</summary>
    public static async Task<IReadOnlyList<Opd>> AllowedAsync(
        this OfficeDirectory offices, Caller caller, PortalAction action, CancellationToken cancellationToken) =>
        [.. (await offices.AllAsync(cancellationToken)).Select(office => office.Opd).Where(opd => caller.May(action, opd.Id)).OrderBy(opd => opd.Name, StringComparer.CurrentCulture)];
}
