using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Bahan;

/// <summary>Why something about bahan did not happen.</summary>
public abstract record BahanFault
{
    private BahanFault()
    {
    }

    /// <summary>Nothing was named that should be asked for.</summary>
    public sealed record NothingAsked : BahanFault;

    /// <summary>The cycle would have more open requests than <see cref="BahanBook.MaxOpen"/>.</summary>
    public sealed record TooMuchAsked : BahanFault;

    /// <summary>The title is missing or longer than <see cref="BahanBook.MaxTitleLength"/>.</summary>
    public sealed record BadTitle(int Length) : BahanFault;

    /// <summary>The note of a template is longer than <see cref="TextLimits.Note"/>.</summary>
    public sealed record NoteTooLong(int Length) : BahanFault;

    /// <summary>A template names more posts than it can keep (<see cref="TextLimits.BahanPosts"/>).</summary>
    public sealed record TooManyPosts : BahanFault;

    /// <summary>A table needs one to <see cref="BahanBook.MaxColumns"/> column heads, each no longer than <see cref="BahanBook.MaxColumnLength"/>.</summary>
    public sealed record BadColumns : BahanFault;

    /// <summary>The office has no post with this code, or it is outside the office.</summary>
    public sealed record UnknownPost(string Code) : BahanFault;

    /// <summary>It would be due before now.</summary>
    public sealed record DueInThePast : BahanFault;

    /// <summary>The office does not work on the day on which it would be due.</summary>
    public sealed record DueOnDayOff(DateOnly Day) : BahanFault;

    /// <summary>The cycle has no such request.</summary>
    public sealed record UnknownItem : BahanFault;

    /// <summary>Not now: nothing was handed in yet, it was accepted already, it is no longer asked for.</summary>
    public sealed record NotNow(BahanItem Item) : BahanFault;

    /// <summary>The caller looked at another version of it than the newest.</summary>
    public sealed record NewerVersion(BahanItem Item) : BahanFault;

    /// <summary>Neither a file nor a filled table was handed in.</summary>
    public sealed record NothingHandedIn : BahanFault;

    /// <summary>More files at once than <see cref="BahanBook.MaxFiles"/>.</summary>
    public sealed record TooManyFiles : BahanFault;

    /// <summary>The table is not one: more rows than taken, or cells beyond the columns that were asked for.</summary>
    public sealed record BadTable(string Why) : BahanFault;

    /// <summary>Nobody is late.</summary>
    public sealed record NobodyLate : BahanFault;

    /// <summary>The upload is not there: never finished, taken away, used before, or another person's.</summary>
    public sealed record UnknownUpload : BahanFault;
}
