using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>
/// A year's holidays as a file: the year, the decree they stand in, and the days. The portal's own files have this form, and
/// so has one that an admin brings when the decree for the next year is out.
/// </summary>
/// <param name="Source">Null as long as there is no decree: then these are the days that are the same in every year, and no more.</param>
internal sealed record HolidayFile(int Year, string? Source, IReadOnlyList<HolidayFile.Day> Holidays)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="name">What the file is called, for whoever has to mend it.</param>
    /// <exception cref="InvalidDataException">The file is damaged: nothing of it is used.</exception>
    public static HolidayFile Read(Stream stream, string name)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HolidayFile>(stream, Format) ?? throw new JsonException("The file is empty.");
            file.Check();
            return file;
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"The holidays in {name} cannot be read. {damaged.Message}", damaged);
        }
    }

    /// <summary>By their dates.</summary>
    public IReadOnlyList<Holiday> Days() =>
        [.. Holidays.Select(day => new Holiday(day.Date, day.Name, day.Kind, Source ?? "")).OrderBy(day => day.Date)];

    private void Check()
    {
        if (Holidays.FirstOrDefault(day => day.Date.Year != Year) is { } stray)
        {
            throw new JsonException($"{stray.Date:O} is not a day of {Year}.");
        }

        if (Holidays.CountBy(day => day.Date).FirstOrDefault(day => day.Value > 1) is { Value: > 1 } twice)
        {
            throw new JsonException($"{twice.Key:O} is listed twice.");
        }
    }

    internal sealed record Day(DateOnly Date, HolidayKind Kind, string Name);
}
