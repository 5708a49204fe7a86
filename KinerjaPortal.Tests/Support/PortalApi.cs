using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Tests.Support;

/// <summary>The API as a script of one person's speaks to it; it knows no type of the portal, only what design and OpenAPI promise.</summary>
internal sealed class PortalApi(HttpClient http) : IDisposable
{
    public const string Password = "KinerjaDemo#2026";

    public HttpClient Http => http;

    public string Token => http.DefaultRequestHeaders.Authorization!.Parameter!;

    /// <summary>Signs in over HTTP and carries the token from then on.</summary>
    public static async Task<PortalApi> SignInAsync(Uri address, string email)
    {
        var http = Anonymous(address).Http;
        using var answer = await http.PostAsJsonAsync("api/v1/login", new { email, password = Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new PortalApi(http);
    }

    public static PortalApi Anonymous(Uri address) => new(new HttpClient { BaseAddress = address, Timeout = Eventually.Patience });

    public async Task<IReadOnlyList<SopEntry>> SopsAsync(string opd) =>
        (await http.GetFromJsonAsync<List<SopEntry>>($"api/v1/opds/{opd}/sops"))!;

    public async Task<SopSheet> SopAsync(Guid sopId) => (await http.GetFromJsonAsync<SopSheet>($"api/v1/sops/{sopId}"))!;

    public async Task<CycleAnswer> CycleAsync(Guid cycleId) => (await http.GetFromJsonAsync<CycleAnswer>($"api/v1/cycles/{cycleId}"))!;

    /// <summary>Begins a cycle that must begin.</summary>
    public async Task<CycleAnswer> StartAsync(Guid sopId, string period = "2027", string? title = null, string? key = null)
    {
        using var answer = await PostAsync("api/v1/cycles", new { sopId, period, title }, key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<CycleAnswer>())!;
    }

    /// <summary>Completes the cycle's open step, which must succeed.</summary>
    public async Task<CycleAnswer> CompleteAsync(CycleAnswer cycle, string? outcome = null, string? note = null, string? key = null)
    {
        using var answer = await TryCompleteAsync(cycle, new { outcome, note }, key);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<CycleAnswer>())!;
    }

    public Task<HttpResponseMessage> TryCompleteAsync(CycleAnswer cycle, object? request = null, string? key = null) =>
        PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/complete", request ?? new { }, key);

    public Task<HttpResponseMessage> PostAsync(string path, object request, string? key = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(request) };
        if (key is not null)
        {
            message.Headers.Add("Idempotency-Key", key);
        }

        return http.SendAsync(message);
    }

    public void Dispose() => http.Dispose();

    internal sealed record SopEntry(Guid Id, string Slug, string Opd, string DocumentType, string Title, int Version, int StepCount);

    internal sealed record SopSheet(Guid Id, string Slug, string Opd, int Version, List<SheetStep> Steps, List<SheetFlow> Flows)
    {
        public SheetStep Step(Guid id) => Steps.First(step => step.Id == id);
    }

    internal sealed record SheetStep(Guid Id, string Number, string Activity, string Pelaksana, string Symbol);

    internal sealed record SheetFlow(Guid From, Guid To, string? Label);

    internal sealed record CycleAnswer(
        Guid Id, string Opd, Guid SopId, string Period, string Title, string Status, int Version, DateTimeOffset StartedAt,
        DateTimeOffset? ClosedAt, OpenStep? Current, List<PastStep> History);

    internal sealed record OpenStep(Guid RunId, Guid StepId, string Number, string Pelaksana, string Symbol, DateTimeOffset OpenedAt, DateTimeOffset DueAt);

    internal sealed record PastStep(
        Guid RunId, Guid StepId, string Number, string Pelaksana, string Outcome, string? Note, DateTimeOffset CompletedAt, string CompletedBy, string? RecordedBy);
}
