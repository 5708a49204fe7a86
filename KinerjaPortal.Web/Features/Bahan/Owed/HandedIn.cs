using KinerjaPortal.Web.Features.Bahan.Owed.Isian;

namespace KinerjaPortal.Web.Features.Bahan.Owed;

/// <summary>What a person presses to hand in.</summary>
/// <param name="Uploads">Ids of the finished uploads.</param>
/// <param name="Table">Null where no table is asked for, or nothing stands in it.</param>
public sealed record HandedIn(IReadOnlyList<Guid> Uploads, IsianTable? Table, string Note);
