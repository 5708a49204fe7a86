using System.Text.Json;
using System.Text.Json.Serialization;
using KinerjaPortal.Domain.Calendars;

namespace KinerjaPortal.Infrastructure.Calendars;

/// <summary>
/// A year's holidays as a file: the year, the decree they stand in, and the days. The portal's own files have this form, and
/// so has one that an admin brings when the decree for the next year is out.
/// </summary>
internal sealed record HolidayFile(int Year, string Source, IReadOnlyList<HolidayFile.Day> Holidays)
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
    public static IReadOnlyList<Holiday> Read(Stream stream, string name)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HolidayFile>(stream, Format) ?? throw new JsonException("The file is empty.");
            file.Check();
            return [.. file.Holidays.Select(day => new Holiday(day.Date, day.Name, day.Kind, file.Source)).OrderBy(day => day.Date)];
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"The holidays in {name} cannot be read. {damaged.Message}", damaged);
        }
    }

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
