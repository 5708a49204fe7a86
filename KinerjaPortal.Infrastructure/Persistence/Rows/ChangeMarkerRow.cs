namespace KinerjaPortal.Infrastructure.Persistence.Rows;

/// <summary>Gets a new stamp whenever what it is named for has changed: cheap to ask for, for whoever holds a copy in memory.</summary>
internal sealed class ChangeMarkerRow
{
    public const int MaxNameLength = 40;

    public required string Name { get; init; }

    public required Guid Stamp { get; set; }
}
