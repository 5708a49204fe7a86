namespace KinerjaPortal.Infrastructure.Reading;

/// <summary>
/// Resource limits of reading one file from outside: what it may unpack to, how deep it may nest, of how many parts it may be, and how
/// long it may take. Against decompression bombs (CWE-409), endless recursion (CWE-674) and input that makes an algorithm quadratic
/// (CWE-407). One budget for each file, shared by all that read it. It ends, too, when whoever waits for the answer has left.
/// </summary>
/// <param name="bytes">What the file may unpack to, or make the portal hold, over all its parts.</param>
/// <param name="gone">Cancelled when nobody waits for the answer any more.</param>
internal sealed class ReadingBudget(
    long bytes, int parts = ReadingBudget.MostParts, TimeProvider? clock = null, CancellationToken gone = default)
{
    /// <summary>Word nests tables and text boxes some dozen levels deep, and modelers of processes less.</summary>
    public const int Deepest = 250;

    /// <summary>Elements and attributes: a workbook of a hundred thousand filled cells has half as many.</summary>
    public const int MostParts = 2_000_000;

    /// <summary>The largest honest file takes a second or two, on an old server several.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int AskEvery = 1024;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _began = (clock ?? TimeProvider.System).GetTimestamp();
    private int _parts;
    private int _asked;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long Left { get; private set; } = bytes;

    /// <exception cref="OverBudgetException">That was more than the file may unpack to.</exception>
    public void Take(long count)
    {
        Left -= count;
        if (Left < 0)
        {
            throw new OverBudgetException(BudgetLimit.Size);
        }
    }

    /// <summary>Counts parts of the file, so deep inside others.</summary>
    /// <exception cref="OverBudgetException">They are too many, or too deep, or reading them takes too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void Count(int depth, int count = 1)
    {
        if (depth > Deepest)
        {
            throw new OverBudgetException(BudgetLimit.Depth);
        }

        _parts += count;
        if (_parts > parts)
        {
            throw new OverBudgetException(BudgetLimit.Parts);
        }

        if (_parts - _asked >= AskEvery)
        {
            _asked = _parts;
            GoOn();
        }
    }

    /// <summary>For work between parts, too: goes on only while it has not taken too long and somebody waits.</summary>
    /// <exception cref="OverBudgetException">It takes too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void GoOn()
    {
        gone.ThrowIfCancellationRequested();
        if (_clock.GetElapsedTime(_began) > Longest)
        {
            throw new OverBudgetException(BudgetLimit.Time);
        }
    }
}
