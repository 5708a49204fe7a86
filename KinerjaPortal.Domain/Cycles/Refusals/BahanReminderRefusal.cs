namespace KinerjaPortal.Domain.Cycles.Refusals;

/// <summary>Why nobody was reminded.</summary>
public abstract record BahanReminderRefusal : BahanRefusal
{
    private BahanReminderRefusal()
    {
    }

    /// <summary>Nobody is late.</summary>
    public sealed record NobodyLate : BahanReminderRefusal
    {
        public override T Say<T>(IBahanRefusalWords<T> words) => words.Of(this);
    }
}

/// <content>BahanReminderRefusal.</content>
public partial interface IBahanRefusalWords<out T>
{
    T Of(BahanReminderRefusal.NobodyLate refusal);
}
