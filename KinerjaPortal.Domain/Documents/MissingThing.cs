using KinerjaPortal.Domain.Bahan;

namespace KinerjaPortal.Domain.Documents;

/// <summary>What a step must have and has not.</summary>
public abstract record MissingThing
{
    private MissingThing()
    {
    }

    /// <summary>The file that must come out of the step; <paramref name="Output"/> as the sheet calls it.</summary>
    public sealed record OutputFile(string Output) : MissingThing;

    /// <summary>The signature by which a pengesahan ends. Nothing that is filed stands for it.</summary>
    public sealed record Signature : MissingThing;

    /// <summary>Bahan that was asked for as compulsory and is not accepted.</summary>
    public sealed record Bahan(BahanItem Item) : MissingThing;
}
