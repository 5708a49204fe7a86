namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>
/// Why a command did not happen. Refusals are expected, so they are values, in one closed hierarchy of small groups: one for
/// what any command can meet (<see cref="CommonRefusal"/>) and one for each use case beside it. What a decision can refuse stands in its
/// type (<see cref="Decisions.Decision{TRefusal}"/>); that every refusal has words is held by the compiler, through <see cref="Say"/>.
/// </summary>
public abstract record CycleRefusal : StepOutcome
{
    private protected CycleRefusal()
    {
    }

    /// <summary>Double dispatch (visitor): a case that nobody has words for does not compile.</summary>
    public abstract T Say<T>(ICycleRefusalWords<T> words);
}

/// <summary>Why something about bahan did not happen.</summary>
public abstract record BahanRefusal : CycleRefusal
{
    private protected BahanRefusal()
    {
    }

    public sealed override T Say<T>(ICycleRefusalWords<T> words) => Say(words.Bahan);

    /// <inheritdoc cref="CycleRefusal.Say"/>
    public abstract T Say<T>(IBahanRefusalWords<T> words);
}

/// <summary>
/// Words for every refusal, or whatever else is said of each. Every group of refusals adds its own cases in its own file.
/// </summary>
public partial interface ICycleRefusalWords<out T>
{
    IBahanRefusalWords<T> Bahan { get; }

    ISignOffRefusalWords<T> SignOffs { get; }
}

/// <summary>Words for the refusals of bahan.</summary>
public partial interface IBahanRefusalWords<out T>;

/// <summary>Words for the refusals of signing.</summary>
public partial interface ISignOffRefusalWords<out T>;
