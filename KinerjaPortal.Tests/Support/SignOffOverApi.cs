using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Tests.Support;

/// <summary>Signing as a script does it: draw, then sign what was read.</summary>
internal static class SignOffOverApi
{
    /// <summary>A drawing as a tablet gives it: one stroke on nothing, small and real.</summary>
    public static byte[] Ink { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADwAAAAYCAYAAACmwZ5SAAAAoUlEQVR42u2YMQ7AIAhFOUTnHqwn4fZ0aZMOOjTy9Nc6/MUY8CkqYNt+2J9kC3"
        + "gBY/JL8dA9NhVwCTR6gY+AjRfyLwPXwrckDHokbOZ8KWBvWLhnQyvDItDqsCVbzcABAWffvxRoy9q5CqycXdmToCInO/xo2Oa3QfY1pXzJ/peU"
        + "T9mMiMrgZHNeKkeXrWqoKky2bqXqbNnOBNVJWT2t2XUCdpnOmC5CWUEAAAAASUVORK5CYII=");

    public static async Task<Guid> DrawAsync(this PortalApi api, PortalApi.CycleAnswer cycle, byte[]? png = null)
    {
        using var drawing = new ByteArrayContent(png ?? Ink) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var kept = await api.Http.PutAsync(new Uri($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/ink", UriKind.Relative), drawing);
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync());
        return (await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("inkId").GetGuid();
    }

    public static Task<HttpResponseMessage> TrySignAsync(
        this PortalApi api, PortalApi.CycleAnswer cycle, Guid fileId, string sha256, Guid? inkId, string? password = null, string? key = null) => api.PostAsync(
            $"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/sign", new { fileId, sha256, inkId, password = password ?? PortalApi.Password }, key);

    /// <summary>Draws and signs, which must succeed, and gives the cycle after it.</summary>
    public static async Task<PortalApi.CycleAnswer> SignAsync(this PortalApi api, PortalApi.CycleAnswer cycle, PortalApi.FiledDocument document)
    {
        using var answer = await api.TrySignAsync(cycle, document.File.Id, document.File.Sha256, await api.DrawAsync(cycle));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await api.CycleAsync(cycle.Id);
    }

    /// <summary>Sends the document back to an earlier step where the chart has no arrow for it.</summary>
    public static async Task<PortalApi.CycleAnswer> SendBackAsync(this PortalApi api, PortalApi.CycleAnswer cycle, Guid toStepId, string note)
    {
        using var answer = await api.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/return", new { toStepId, note });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await api.CycleAsync(cycle.Id);
    }

    /// <summary>Gives a post to another person of the office for today and tomorrow.</summary>
    public static async Task AppointPlhAsync(this PortalApi admin, string opd, string post, string person, DateOnly today)
    {
        using var answer = await admin.PostAsync(
            $"api/v1/opds/{opd}/assignments",
            new { pelaksana = post, person = $"{person}@{opd}.demo", kind = "plh", from = today, until = today.AddDays(1), decreeNumber = "800.1.11.1/417/2026" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
