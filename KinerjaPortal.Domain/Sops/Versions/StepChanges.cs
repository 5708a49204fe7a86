namespace KinerjaPortal.Domain.Sops.Versions;

internal static class StepChanges
{
    public static IEnumerable<SopChange> Of(SopDefinition before, SopDefinition after, IReadOnlyList<StepPair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair is { Before: { } was, After: { } now })
            {
                foreach (var cell in Enum.GetValues<StepCell>().Where(cell => !Same(was, now, cell)))
                {
                    yield return new SopChange.CellChanged(was, now, cell);
                }
            }
            else
            {
                yield return pair.After is { } added ? new SopChange.StepAdded(added) : new SopChange.StepRemoved(pair.Before!);
            }
        }

        foreach (var moved in Moved(before, pairs))
        {
            yield return moved;
        }
    }

    private static IEnumerable<SopChange> Moved(SopDefinition before, IReadOnlyList<StepPair> pairs)
    {
        var kept = pairs.Where(pair => pair is { Before: not null, After: not null }).ToList();
        var rowOf = before.Steps.Select((step, row) => (step, row)).ToDictionary(
            placed => placed.step, placed => placed.row, (IEqualityComparer<SopStep>)ReferenceEqualityComparer.Instance);
        return OutOfOrder.Places(kept.ConvertAll(pair => rowOf[pair.Before!]))
            .Select(place => new SopChange.StepMoved(kept[place].After!, place == 0 ? null : kept[place - 1].After));
    }

    private static bool Same(SopStep was, SopStep now, StepCell cell) => cell switch
    {
        StepCell.Number => was.Number == now.Number,
        StepCell.Activity => was.Activity == now.Activity,
        StepCell.Pelaksana => was.Pelaksana == now.Pelaksana,
        StepCell.PelaksanaInferred => was.PelaksanaInferred == now.PelaksanaInferred,
        StepCell.Symbol => was.Symbol == now.Symbol,
        StepCell.Action => was.Action == now.Action,
        StepCell.Need => was.Need == now.Need && was.Needs == now.Needs,
        StepCell.Kelengkapan => was.MutuBaku.Kelengkapan == now.MutuBaku.Kelengkapan,
        StepCell.Waktu => was.MutuBaku.Waktu == now.MutuBaku.Waktu && was.MutuBaku.WaktuText == now.MutuBaku.WaktuText,
        StepCell.Output => was.MutuBaku.Output == now.MutuBaku.Output,
        StepCell.Keterangan => (was.Keterangan ?? "") == (now.Keterangan ?? ""),
        StepCell.LinkedSop => was.LinkedSopId == now.LinkedSopId,
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, message: null),
    };
}
