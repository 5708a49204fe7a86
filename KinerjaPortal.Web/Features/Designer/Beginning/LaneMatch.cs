using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>Which post of an office is meant by the columns of another office's sheet.</summary>
public static class LaneMatch
{
    /// <returns>The code of the own post for each lane's, by the same code or else by the same name; null where none is.</returns>
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<SopLane> lanes, Office office) =>
        lanes.ToDictionary(
            lane => lane.Pelaksana,
            lane => (office.Post(lane.Pelaksana)
                ?? office.Posts.FirstOrDefault(post => string.Equals(post.Name, lane.Heading, StringComparison.OrdinalIgnoreCase)))?.Code);
}
