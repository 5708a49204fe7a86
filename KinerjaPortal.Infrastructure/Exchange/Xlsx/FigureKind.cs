namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>As what Excel shows a number.</summary>
internal enum FigureKind
{
    Plain,

    /// <summary>0.855 is shown as 85,5%.</summary>
    Percent,

    /// <summary>45992 is shown as 01/12/2025.</summary>
    Date,
}
