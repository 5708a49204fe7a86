namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a step was not completed, by its symbol.</summary>
public abstract record CompletionRefusal : CycleRefusal
{
    private CompletionRefusal()
    {
    }

    /// <summary>A decision needs an answer, Ya or Tidak.</summary>
    public sealed record AnswerMissing : CompletionRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Ya or Tidak was given at a step that is no decision.</summary>
    public sealed record AnswerNotAsked : CompletionRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>The step is a pengesahan: it ends by a signature at the desk, or by the record of one on paper.</summary>
    public sealed record NotSigned(string Number) : CompletionRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>CompletionRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(CompletionRefusal.AnswerMissing refusal);

    T Of(CompletionRefusal.AnswerNotAsked refusal);

    T Of(CompletionRefusal.NotSigned refusal);
}
