using System.Xml.Linq;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Infrastructure.Identity;

/// <summary>
/// Keeps the Data Protection keys in the database: the one thing that all web nodes share, and that is still there when
/// a node is set up anew, so that nobody is signed out by it. They lie there sealed by a certificate that is kept elsewhere
/// (<see cref="ProtectionCertificate"/>).
/// </summary>
internal sealed class ProtectionKeys(IDbContextFactory<PortalContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.ProtectionKeys.Add(new ProtectionKeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
