using System.Text.Json;
using Microsoft.JSInterop;

namespace KinerjaPortal.Web.Components.Shared;

/// <summary>
/// An answer that a script got over HTTP and gives to the page: as a stream, because a long one is more than a message of the circuit holds, and
/// would end it.
/// </summary>
internal static class StreamedAnswer
{
    private const int MostBytes = 1024 * 1024;

    /// <returns>Null where there is none, or it is too long.</returns>
    public static async Task<T?> ReadAsync<T>(IJSStreamReference? answer)
        where T : class
    {
        if (answer is null)
        {
            return null;
        }

        await using (answer)
        {
            if (answer.Length > MostBytes)
            {
                return null;
            }

            await using var content = await answer.OpenReadStreamAsync(MostBytes);
            return await JsonSerializer.DeserializeAsync<T>(content, JsonSerializerOptions.Web);
        }
    }
}
