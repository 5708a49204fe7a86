namespace KinerjaPortal.Bench;

/// <summary>A portal with fifty cards on the board of Kesbangpol, on the desks of the sheet's first six steps.</summary>
internal sealed class FullBoard : IAsyncDisposable
{
    public const int Cards = 50;
    public const string Path = $"/papan/{Office.Opd}";

    private const int Port = 5193;
    private const int Desks = 6;

    private readonly Office _office;
    private readonly OpenStep[] _cycles;
    private int _next;

    private FullBoard(Portal portal, Office office, Visitor staff, OpenStep[] cycles)
    {
        (Portal, _office, Staff, _cycles) = (portal, office, staff, cycles);
    }

    public Portal Portal { get; }

    /// <summary>Somebody of the office in front of the board.</summary>
    public Visitor Staff { get; }

    public IReadOnlyList<Guid> CycleIds => Array.ConvertAll(_cycles, cycle => cycle.CycleId);

    public static async Task<FullBoard> OpenAsync(TemporaryFolder folder)
    {
        var file = folder.File("kinerja.db");
        await using (await Portal.StartAsync(file, Port))
        {
            // Made by the portal itself.
        }

        SheetsWithoutFiles.Write(file);
        var portal = await Portal.StartAsync(file, Port);
        var office = await Office.OpenAsync(portal);
        var cycles = new OpenStep[Cards];
        for (var i = 0; i < Cards; i++)
        {
            cycles[i] = await office.BeginAsync();
            for (var done = 0; done < i % Desks; done++)
            {
                cycles[i] = (await office.CompleteAsync(cycles[i]))!;
            }
        }

        return new FullBoard(portal, office, await Visitor.SignInAsync(portal.Address, $"sekretaris@{Office.Opd}.demo"), cycles);
    }

    /// <summary>The card that is handed on next; each in turn, so that none reaches its end.</summary>
    public Guid NextCycle => _cycles[_next % Cards].CycleId;

    public async Task HandOnAsync()
    {
        var index = _next++ % Cards;
        _cycles[index] = await _office.CompleteAsync(_cycles[index]) ?? throw new InvalidOperationException("The sheet is too short for so many handoffs.");
    }

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        await Portal.DisposeAsync();
    }
}
