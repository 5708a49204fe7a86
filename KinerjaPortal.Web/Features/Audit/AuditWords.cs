using System.Globalization;
using KinerjaPortal.Domain.Journal;
using KinerjaPortal.Infrastructure.Journal;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Audit;

/// <summary>Lines of the audit in words. What a newer release has written is shown by its own name.</summary>
public sealed class AuditWords(IStringLocalizer<AuditText> text)
{
    public string What(AuditLine line) => Word(line.CycleId is null ? "Deed" : "Event", line.What);

    public string Topic(AuditTopic topic) => text[$"Topic{topic}"];

    /// <summary>"Peran: Pegawai → Admin OPD", one after the other.</summary>
    public string Changes(AuditLine line) => string.Join("; ", line.Changes.Select(Change));

    private string Change(FieldChange change)
    {
        var (field, before, after) = (text[$"Field{change.Field}"].Value, Value(change.Field, change.Before), Value(change.Field, change.After));
        return before is null ? $"{field}: {after}" : after is null ? text["Was", field, before] : $"{field}: {before} → {after}";
    }

    private string? Value(AdminField field, string? value) => (field, value) switch
    {
        (_, null) => null,
        (AdminField.Role or AdminField.Change or AdminField.Holding or AdminField.External or AdminField.Plans or AdminField.Confirmed, _) => Word("Value", value),
        (AdminField.From or AdminField.Until or AdminField.Day, _) when DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        _ => value.ReplaceLineEndings(" / "),
    };

    private string Word(string kind, string name) => text[$"{kind}{name}"] is { ResourceNotFound: false } word ? word : name;
}
