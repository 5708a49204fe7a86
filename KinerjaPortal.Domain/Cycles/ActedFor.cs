using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Domain.Cycles;

/// <summary>The post for which a person acted, and on what ground.</summary>
/// <param name="Pelaksana">Code of the post whose step it was.</param>
/// <param name="RecordedBy">
/// "Dicatat oleh": name of the post that recorded it, where the step belongs to an external post without accounts; else null.
/// </param>
/// <param name="InPlaceOf">Name of the holder for whom a Plh acts; null for everybody else, and where the post has no other holder.</param>
public sealed record ActedFor(string Pelaksana, string PostName, AssignmentKind Kind, string? RecordedBy = null, string? InPlaceOf = null);
