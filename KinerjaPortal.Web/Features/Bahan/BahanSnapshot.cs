using System.Collections.Immutable;
using KinerjaPortal.Domain.Bahan;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Bahan;

/// <summary>All bahan of an office's running cycles at one moment.</summary>
public sealed record BahanSnapshot(ImmutableDictionary<Guid, DocumentCycle> Cycles)
{
    public static readonly BahanSnapshot Empty = new(ImmutableDictionary<Guid, DocumentCycle>.Empty);

    public IEnumerable<AskedBahan> Asked => Cycles.Values.SelectMany(cycle => cycle.Bahan.Items.Select(item => new AskedBahan(cycle, item)));

    public AskedBahan? Find(Guid itemId)
    {
        foreach (var cycle in Cycles.Values)
        {
            if (cycle.Bahan.Find(itemId) is { } item)
            {
                return new AskedBahan(cycle, item);
            }
        }

        return null;
    }
}

/// <summary>A request and the cycle in which it was made.</summary>
public sealed record AskedBahan(DocumentCycle Cycle, BahanItem Item)
{
    /// <summary>The document and its period: <c>RENJA 2027</c>.</summary>
    public string Document => $"{Cycle.DocumentType.Name} {Cycle.Period}";
}
