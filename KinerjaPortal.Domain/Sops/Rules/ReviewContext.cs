using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Domain.Sops.Rules;

/// <summary>What a sheet does not know of itself and is judged by.</summary>
/// <param name="Office">The office whose SOP it is.</param>
/// <param name="Posts">The office's posts, external ones included.</param>
/// <param name="DocumentType">What the SOP makes.</param>
/// <param name="OtherOffices">The other offices of the portal: from them sheets are copied, to them external posts are linked.</param>
public sealed record ReviewContext(Opd Office, IReadOnlyList<Pelaksana> Posts, DocumentType DocumentType, IReadOnlyList<Opd> OtherOffices);
