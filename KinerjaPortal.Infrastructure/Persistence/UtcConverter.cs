using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KinerjaPortal.Infrastructure.Persistence;

/// <summary>Moments are stored as UTC date-times: SQLite cannot order or compare a DateTimeOffset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
