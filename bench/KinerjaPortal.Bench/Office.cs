using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Bench;

/// <summary>Kesbangpol Musi Rawas at work through the API: begins cycles and completes their steps as whoever holds the post.</summary>
internal sealed class Office(Portal portal)
{
    public const string Opd = "kesbangpol-mura";

    private static readonly byte[] s_file = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private readonly Dictionary<string, HttpClient> _clients = [];
    private Guid _sopId;

    public string Token { get; private set; } = "";

    public static async Task<Office> OpenAsync(Portal portal)
    {
        var office = new Office(portal);
        foreach (var post in (string[])["sekretaris", "kasubag-penyusunan-program", "kabid", "kaban", "arsiparis"])
        {
            (office._clients[post], office.Token) = await portal.SignInAsync(post, Opd);
        }

        var sops = await office._clients["sekretaris"].GetFromJsonAsync<JsonElement>($"/api/v1/opds/{Opd}/sops");
        office._sopId = sops.EnumerateArray().First(sop => sop.GetProperty("documentType").GetString() == "RKA").GetProperty("id").GetGuid();
        return office;
    }

    public Uri Hub => new(portal.Address, "/hubs/papan");

    /// <param name="withFile">Files a document with its first step: from then on the cycle is replayed from its events.</param>
    public async Task<OpenStep> BeginAsync(bool withFile = false)
    {
        var answer = await _clients["sekretaris"].PostAsJsonAsync("/api/v1/cycles", new { sopId = _sopId, period = "2027" });
        answer.EnsureSuccessStatusCode();
        var step = OpenStep.Of(await answer.Content.ReadFromJsonAsync<JsonElement>())!;
        if (withFile)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("kelengkapan"), "kind" },
                { new ByteArrayContent(s_file), "file", "disposisi.pdf" },
            };
            using var filed = await _clients[step.Pelaksana].PostAsync($"/api/v1/cycles/{step.CycleId}/runs/{step.RunId}/files", form);
            filed.EnsureSuccessStatusCode();
        }

        return step;
    }

    /// <summary>Completes the step and gives the next one; null when that ended the cycle.</summary>
    public async Task<OpenStep?> CompleteAsync(OpenStep step)
    {
        using var answer = await _clients[step.Pelaksana].PostAsJsonAsync(
            $"/api/v1/cycles/{step.CycleId}/runs/{step.RunId}/complete", new { outcome = step.Symbol == "decision" ? "ya" : null });
        answer.EnsureSuccessStatusCode();
        return OpenStep.Of(await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}

/// <summary>Where a cycle lies.</summary>
internal sealed record OpenStep(Guid CycleId, Guid RunId, string Pelaksana, string Symbol, int Version)
{
    public static OpenStep? Of(JsonElement cycle) =>
        cycle.GetProperty("current") is { ValueKind: JsonValueKind.Object } current
            ? new OpenStep(
                cycle.GetProperty("id").GetGuid(), current.GetProperty("runId").GetGuid(), current.GetProperty("pelaksana").GetString()!,
                current.GetProperty("symbol").GetString()!, cycle.GetProperty("version").GetInt32())
            : null;
}
