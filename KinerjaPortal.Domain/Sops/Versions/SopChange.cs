namespace KinerjaPortal.Domain.Sops.Versions;

/// <summary>One thing in which two sheets differ.</summary>
public abstract record SopChange
{
    private SopChange()
    {
    }

    public sealed record IdentityChanged(IdentityField Field, string? Before, string? After) : SopChange;

    /// <summary>A line more in one of the six boxes.</summary>
    public sealed record IdentityLineAdded(IdentityField Field, string Line) : SopChange;

    public sealed record IdentityLineRemoved(IdentityField Field, string Line) : SopChange;

    /// <summary>The same lines in another order.</summary>
    public sealed record IdentityLinesSorted(IdentityField Field) : SopChange;

    public sealed record LaneAdded(SopLane Lane) : SopChange;

    public sealed record LaneRemoved(SopLane Lane) : SopChange;

    public sealed record LaneRenamed(SopLane Before, SopLane After) : SopChange;

    /// <summary>The post came into the office, or went out of it.</summary>
    public sealed record LaneKindChanged(SopLane Before, SopLane After) : SopChange;

    /// <summary>The lane stands elsewhere among those that both sheets have.</summary>
    /// <param name="AfterLane">The lane that it now follows; null where it is the first.</param>
    public sealed record LaneSorted(SopLane Lane, SopLane? AfterLane) : SopChange;

    public sealed record StepAdded(SopStep Step) : SopChange;

    public sealed record StepRemoved(SopStep Step) : SopChange;

    /// <summary>The row stands elsewhere among those that both sheets have.</summary>
    /// <param name="AfterStep">The row that it now follows; null where it is the first.</param>
    public sealed record StepMoved(SopStep Step, SopStep? AfterStep) : SopChange;

    public sealed record CellChanged(SopStep Before, SopStep After, StepCell Cell) : SopChange;

    public sealed record FlowAdded(SopStep From, SopStep To, FlowLabel Label) : SopChange;

    public sealed record FlowRemoved(SopStep From, SopStep To, FlowLabel Label) : SopChange;

    public sealed record FlowRelabelled(SopStep From, SopStep To, FlowLabel Before, FlowLabel After) : SopChange;
}

/// <summary>What can change in a row, in the order of the sheet's columns.</summary>
public enum StepCell
{
    Number,
    Activity,
    Pelaksana,

    /// <summary>A lane that had been read from the sentence was confirmed, or the other way round.</summary>
    PelaksanaInferred,
    Symbol,
    Action,

    /// <summary>What it must have before it can be completed.</summary>
    Need,
    Kelengkapan,
    Waktu,
    Output,
    Keterangan,

    /// <summary>The SOP on the portal that the keterangan leads to.</summary>
    LinkedSop,
}

/// <summary>The fields of the identity sheet, in its order.</summary>
public enum IdentityField
{
    Unit,
    Title,
    Nomor,
    TanggalPembuatan,
    TanggalRevisi,
    TanggalEfektif,
    TanggalPengesahan,
    DisahkanOleh,
    DasarHukum,
    KualifikasiPelaksana,
    Keterkaitan,
    Peralatan,
    Peringatan,
    Pencatatan,
}
