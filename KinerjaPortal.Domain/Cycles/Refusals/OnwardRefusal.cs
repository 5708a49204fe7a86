using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why a step does not go on along the chart, by completing it or by signing: it lacks something, or this person may not approve it.</summary>
public abstract record OnwardRefusal : CycleRefusal
{
    private OnwardRefusal()
    {
    }

    /// <summary>The step lacks what it must have before it can be completed.</summary>
    public sealed record Incomplete(IReadOnlyList<MissingThing> Missing) : OnwardRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>Nobody approves what they drafted.</summary>
    public sealed record OwnDraft(DocumentVersion Draft) : OnwardRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }

    /// <summary>A Plh may not establish a decree (menetapkan keputusan); <paramref name="Output"/> as the sheet calls it.</summary>
    public sealed record NotForPlh(string PostName, string Output) : OnwardRefusal
    {
        public override T Say<T>(ICycleRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>OnwardRefusal.</content>
public partial interface ICycleRefusalWords<out T>
{
    T Of(OnwardRefusal.Incomplete refusal);

    T Of(OnwardRefusal.OwnDraft refusal);

    T Of(OnwardRefusal.NotForPlh refusal);
}
