namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Refusals that any command on a cycle can meet: of the pipeline, of the rule who may act, and of what was written with it.</summary>
public abstract record CommonRefusal : CycleRefusal
{
    private CommonRefusal()
    {
    }

    /// <summary>Somebody was faster, or the person pressed twice: the run had ended already.</summary>
    public sealed record AlreadyDone(StepRun Run) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The caller looked at an older state of the cycle than there is.</summary>
    public sealed record OldState(int Expected, int Actual) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The person does not hold the step's post today.</summary>
    public sealed record NotYourPost(string PostName, IReadOnlyList<string> HeldBy) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Only an admin of the cycle's office may do this.</summary>
    public sealed record OnlyTheAdmin : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A reason must be given, and none was.</summary>
    public sealed record ReasonMissing : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The note is longer than <see cref="DocumentCycle.MaxNoteLength"/> characters.</summary>
    public sealed record NoteTooLong(int Length) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A place was marked that is none: no such file, or no such number. Null where there are too many.</summary>
    public sealed record BadMark(ReturnMark? Mark) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The cycle is completed or cancelled.</summary>
    public sealed record CycleClosed(CycleStatus Status, DateTimeOffset At) : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The cycle holds events of a newer release, which this one cannot judge (<see cref="DocumentCycle.UnknownEvents"/>).</summary>
    public sealed record NewerRelease : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>No such cycle, or no such run in it, or not for this person's eyes.</summary>
    public sealed record Unknown : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The command id was used before, for something else.</summary>
    public sealed record CommandReused : CommonRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>CommonRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(CommonRefusal.AlreadyDone refusal);

    T Of(CommonRefusal.OldState refusal);

    T Of(CommonRefusal.NotYourPost refusal);

    T Of(CommonRefusal.OnlyTheAdmin refusal);

    T Of(CommonRefusal.ReasonMissing refusal);

    T Of(CommonRefusal.NoteTooLong refusal);

    T Of(CommonRefusal.BadMark refusal);

    T Of(CommonRefusal.CycleClosed refusal);

    T Of(CommonRefusal.NewerRelease refusal);

    T Of(CommonRefusal.Unknown refusal);

    T Of(CommonRefusal.CommandReused refusal);
}
