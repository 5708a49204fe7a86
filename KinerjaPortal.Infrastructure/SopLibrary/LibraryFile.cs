using System.Text.Json;

namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>A file under reading: knows its name, so that whatever is wrong with it can be said of it.</summary>
internal sealed class LibraryFile(string name, byte[] content)
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string Name => name;

    public byte[] Content => content;

    public static LibraryFile From(Stream stream, string name)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new LibraryFile(name, buffer.ToArray());
    }

    public T Parse<T>()
    {
        try
        {
            // An editor on Windows may have put a byte order mark in front; JSON itself knows none.
            var json = content.AsSpan();
            return JsonSerializer.Deserialize<T>(json.StartsWith("\uFEFF"u8) ? json[3..] : json, Strict) ?? throw Damaged("isinya kosong");
        }
        catch (JsonException fault)
        {
            throw SopLibraryException.Damaged(
                name,
                $"{Place(fault)} bukan JSON yang benar, memuat isian yang tidak dikenal, atau kehilangan isian wajib",
                fault);
        }
    }

    public string Text(string? text, string place) =>
        string.IsNullOrWhiteSpace(text) ? throw Damaged($"{place} kosong") : text;

    public string? OptionalText(string? text, string place) => text is null ? null : Text(text, place);

    public IReadOnlyList<string> Texts(IReadOnlyList<string?> texts, string place) =>
        [.. texts.Select((text, index) => Text(text, $"butir {index + 1} dari {place}"))];

    /// <summary>A list without holes: the serialiser refuses null for a list, but not inside one.</summary>
    public IReadOnlyList<T> Rows<T>(IReadOnlyList<T> rows, string place)
        where T : class? =>
        rows.Any(row => row is null) ? throw Damaged($"daftar {place} memuat butir kosong (null)") : rows;

    /// <summary>A word of a fixed list, such as a symbol. Numbers, which Enum.Parse would take, are no words.</summary>
    public T Word<T>(string word, string place)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Damaged($"{place} berisi \"{word}\" yang tidak dikenal (pilihannya: {string.Join(", ", Enum.GetNames<T>())})");
    }

    public SopLibraryException Damaged(string fault) => SopLibraryException.Damaged(name, fault);

    private static string Place(JsonException fault) =>
        (fault.LineNumber, fault.Path) switch
        {
            ({ } line, { Length: > 0 } path) => $"baris {line + 1} (pada {path})",
            ({ } line, _) => $"baris {line + 1}",
            _ => "isinya",
        };
}
