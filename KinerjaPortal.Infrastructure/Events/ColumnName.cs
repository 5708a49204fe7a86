namespace KinerjaPortal.Infrastructure.Events;

/// <summary>The column that a parameter is written to or compared with: it says the parameter's type.</summary>
internal readonly record struct ColumnName(string Table, string Column);
