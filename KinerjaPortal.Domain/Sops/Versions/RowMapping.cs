namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>
/// A proposal of which row of the new version a running cycle goes on at, for every row of the version it runs on. An
/// admin looks at it, and mends it where it is not sure, before a cycle is moved.
/// </summary>
public sealed record RowMapping(IReadOnlyList<MappedRow> Rows)
{
    public static RowMapping Propose(SopDefinition from, SopDefinition to)
    {
        var found = StepPairing.Of(from, to)
            .Where(pair => pair.Before is not null)
            .ToDictionary(pair => pair.Before!, (IEqualityComparer<SopStep>)ReferenceEqualityComparer.Instance);
        return new RowMapping([.. from.Steps.Select(step => new MappedRow(step, found[step].After, found[step].Certainty))]);
    }

    /// <summary>The rows that have a counterpart, by their ids.</summary>
    public IReadOnlyDictionary<Guid, Guid> Counterparts =>
        Rows.Where(row => row.To is not null).ToDictionary(row => row.From.Id, row => row.To!.Id);

    /// <summary>This mapping with one row decided by a person; null takes its counterpart away.</summary>
    public RowMapping With(Guid from, SopStep? to) =>
        new([.. Rows.Select(row => row.From.Id == from
            ? row with { To = to, Certainty = to is null ? MatchCertainty.None : MatchCertainty.Certain }
            : row)]);
}

/// <param name="To">The counterpart in the new version; null where there is none.</param>
public sealed record MappedRow(SopStep From, SopStep? To, MatchCertainty Certainty);
