using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Bahan;

/// <summary>The holder of a step asked posts for bahan; they run side by side inside the step.</summary>
public sealed record BahanRequested(Guid RunId, Guid StepId, string Number, string Pelaksana, IReadOnlyList<RequestedBahan> Items) : CycleFact
{
    // A list is equal to another by what it holds: facts are values.
    public bool Equals(BahanRequested? other) =>
        other is not null && Items.SequenceEqual(other.Items)
        && (RunId, StepId, Number, Pelaksana) == (other.RunId, other.StepId, other.Number, other.Pelaksana);

    public override int GetHashCode() => HashCode.Combine(RunId, Items.Count);
}

/// <summary>One thing that one post is asked for.</summary>
/// <param name="Pelaksana">Code of the post that owes it.</param>
/// <param name="Columns">Column heads of the table to fill in; null where files are asked for.</param>
/// <param name="Required">Whether the step can be completed only with it.</param>
/// <param name="Restricted">Terbatas: only the post that owes it, the post that asked and the desk where the cycle lies may read it.</param>
/// <param name="Format">The empty form to fill in, where one was attached.</param>
public sealed record RequestedBahan(
    Guid ItemId,
    string Pelaksana,
    string Title,
    string? Note,
    BahanKind Kind,
    IReadOnlyList<string>? Columns,
    bool Required,
    bool Restricted,
    DateTimeOffset DueAt,
    FiledFile? Format)
{
    public bool Equals(RequestedBahan? other) =>
        other is not null && (Columns ?? []).SequenceEqual(other.Columns ?? [])
        && (ItemId, Pelaksana, Title, Note, Kind) == (other.ItemId, other.Pelaksana, other.Title, other.Note, other.Kind)
        && (Required, Restricted, DueAt, Format) == (other.Required, other.Restricted, other.DueAt, other.Format);

    public override int GetHashCode() => ItemId.GetHashCode();
}

/// <summary>The post handed in what it owed, or a further version of it.</summary>
/// <param name="ItemVersion">1, 2, 3 … within the item.</param>
public sealed record BahanSubmitted(Guid ItemId, int ItemVersion, IReadOnlyList<FiledFile> Files, string? Note) : CycleFact
{
    public bool Equals(BahanSubmitted? other) =>
        other is not null && Files.SequenceEqual(other.Files) && (ItemId, ItemVersion, Note) == (other.ItemId, other.ItemVersion, other.Note);

    public override int GetHashCode() => HashCode.Combine(ItemId, ItemVersion);
}

/// <summary>What was handed in was found good.</summary>
public sealed record BahanAccepted(Guid ItemId, int ItemVersion) : CycleFact;

/// <summary>What was handed in went back, with a reason.</summary>
public sealed record BahanReturned(Guid ItemId, int ItemVersion, string Reason) : CycleFact;

/// <summary>Those who are late were reminded.</summary>
public sealed record BahanReminded(IReadOnlyList<Guid> ItemIds) : CycleFact
{
    public bool Equals(BahanReminded? other) => other is not null && ItemIds.SequenceEqual(other.ItemIds);

    public override int GetHashCode() => ItemIds.Count;
}

/// <summary>It is no longer asked for; why.</summary>
public sealed record BahanWithdrawn(Guid ItemId, string Reason) : CycleFact;
