namespace KinerjaPortal.Domain.Journal;

/// <summary>Who does something in administration, and from which network address.</summary>
/// <param name="Address">Null where nobody was asked over the network.</param>
public readonly record struct Keeper(Guid PersonId, string? Address = null)
{
    /// <summary>By nobody's hand but that of whoever runs the server.</summary>
    public static readonly Keeper Server = new(Guid.Empty);

    public static implicit operator Keeper(Guid personId) => new(personId);
}
