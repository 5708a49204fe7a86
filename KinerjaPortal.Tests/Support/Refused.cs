using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Tests.Support;

/// <summary>Holds an answer against the API's way of refusing: a status, ProblemDetails, and a sentence for a clerk.</summary>
internal static class Refused
{
    public static async Task<JsonElement> WithAsync(HttpStatusCode status, string words, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        return problem;
    }
}
