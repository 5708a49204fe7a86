namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>A sheet with everything that was done to it in one sitting; all of it can be undone and done again.</summary>
public sealed class EditHistory(SopDefinition sheet)
{
    private readonly Stack<Done> _done = new();
    private readonly Stack<Done> _undone = new();

    public SopDefinition Sheet { get; private set; } = sheet;

    public bool CanUndo => _done.Count > 0;

    public bool CanRedo => _undone.Count > 0;

    /// <returns>False where the edit had nothing to do; then nothing is there to undo either.</returns>
    public bool Do(SheetEdit edit)
    {
        var after = edit.Apply(Sheet);
        if (ReferenceEquals(after, Sheet))
        {
            return false;
        }

        _done.Push(new Done(edit, Sheet, after));
        _undone.Clear();
        Sheet = after;
        return true;
    }

    /// <returns>What was undone, or null.</returns>
    public SheetEdit? Undo()
    {
        if (!_done.TryPop(out var last))
        {
            return null;
        }

        _undone.Push(last);
        Sheet = last.Before;
        return last.Edit;
    }

    /// <returns>What was done again, or null.</returns>
    public SheetEdit? Redo()
    {
        if (!_undone.TryPop(out var next))
        {
            return null;
        }

        _done.Push(next);
        Sheet = next.After;
        return next.Edit;
    }

    private sealed record Done(SheetEdit Edit, SopDefinition Before, SopDefinition After);
}
