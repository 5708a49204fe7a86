namespace KinerjaPortal.Domain.Sops.Editing;

/// <summary>
/// One thing that a person does to a sheet while drawing it. Pointer, touch, keyboard and a pasted table make the same
/// edits. An edit never fails: what it cannot do on this sheet (a step that is gone, an arrow out of Selesai) it leaves,
/// and gives the very same sheet back.
/// </summary>
public abstract record SheetEdit
{
    /// <summary>The sheet after the edit; the same instance where there was nothing to do.</summary>
    public abstract SopDefinition Apply(SopDefinition sheet);
}
