namespace KinerjaPortal.Bench;

/// <summary>Messages of a page's own, and its answers to the server.</summary>
internal readonly record struct Told(int Own, int Answers)
{
    public static Told UntilNow(SentMessages sent) => new(sent.Own, sent.Answers);

    public Told And(Told before, Told after) => new(Own + after.Own - before.Own, Answers + after.Answers - before.Answers);

    public override string ToString() => $"{Own} of its own, {Answers} in answer to the server";
}
