using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KinerjaPortal.Tests.Support;

/// <summary>The API as a script of one person's speaks to it; it knows no type of the portal, only what design and OpenAPI promise.</summary>
internal sealed class PortalApi(HttpClient http) : IDisposable
{
    public const string Password = "KinerjaDemo#2026";

    private static readonly byte[] SmallTable = "Indikator;Target;Realisasi\r\nPersentase konflik yang ditangani;90;92\r\n"u8.ToArray();

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

    /// <summary>Completes the cycle's open step, which must succeed; where it wants a signature, one on paper is recorded.</summary>
    public async Task<CycleAnswer> CompleteAsync(CycleAnswer cycle, string? outcome = null, string? note = null, string? key = null)
    {
        using var answer = await TryEndAsync(cycle, outcome, note, key);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<CycleAnswer>())!;
    }

    /// <summary>Ends the open step: by completing it, or by recording a signature on paper where it wants one.</summary>
    public Task<HttpResponseMessage> TryEndAsync(CycleAnswer cycle, string? outcome = null, string? note = null, string? key = null) =>
        cycle.Current!.WantsSignature && outcome != "tidak"
            ? this.TryRecordPaperAsync(cycle, note: note, key: key)
            : TryCompleteAsync(cycle, new { outcome, note }, key);

    public Task<HttpResponseMessage> TryCompleteAsync(CycleAnswer cycle, object? request = null, string? key = null) =>
        PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/complete", request ?? new { }, key);

    /// <summary>Lays a file with the cycle at its open step, sent with the command itself, which must succeed; a small table unless told otherwise.</summary>
    public async Task<FiledDocument> FileAsync(
        CycleAnswer cycle, string name = "hasil.csv", byte[]? content = null, string? kind = null, string? title = null, Guid? documentId = null)
    {
        using var answer = await TryFileAsync(cycle, Form(name, content ?? SmallTable, ("kind", kind), ("title", title), ("documentId", documentId?.ToString())));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<FiledDocument>())!;
    }

    public Task<HttpResponseMessage> TryFileAsync(CycleAnswer cycle, HttpContent form, string? key = null) =>
        SendAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/files", form, key);

    /// <summary>Uploads a file in two pieces, as over a poor line, and gives the id by which it can be handed in.</summary>
    public async Task<Guid> UploadAsync(string purpose, string name, byte[] content)
    {
        using var begun = await PostAsync("api/v1/uploads", new { purpose, name, size = content.Length, fingerprint = $"{name}-{content.Length}" });
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync());
        var id = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        foreach (var (from, to) in ((int, int)[])[(0, content.Length / 2), (content.Length / 2, content.Length)])
        {
            using var piece = new HttpRequestMessage(HttpMethod.Patch, $"api/v1/uploads/{id}") { Content = new ByteArrayContent(content[from..to]) };
            piece.Headers.Add("Upload-Offset", $"{from}");
            using var taken = await http.SendAsync(piece);
            Assert.True(taken.StatusCode == HttpStatusCode.OK, $"{taken.StatusCode}: {await taken.Content.ReadAsStringAsync()}");
        }

        return id;
    }

    /// <summary>The cycle with what its open step must have before it can be completed.</summary>
    public async Task<CycleAnswer> SupplyAsync(CycleAnswer cycle)
    {
        if (cycle.Current!.Missing.Count == 0 || cycle.Current.WantsSignature)
        {
            return cycle;
        }

        await FileAsync(cycle);
        return await CycleAsync(cycle.Id);
    }

    /// <summary>A form as a script sends it: a file and fields beside it.</summary>
    public static MultipartFormDataContent Form(string name, byte[] content, params IEnumerable<(string Name, string? Value)> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields.Where(field => field.Value is not null))
        {
            form.Add(new StringContent(value!), field);
        }

        form.Add(new ByteArrayContent(content), "file", name);
        return form;
    }

    public Task<HttpResponseMessage> PostAsync(string path, object request, string? key = null) => SendAsync(path, JsonContent.Create(request), key);

    public Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string? key = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
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

    internal sealed record SheetStep(Guid Id, string Number, string Activity, string Pelaksana, string Symbol, string Action, string Requires, string Output);

    internal sealed record SheetFlow(Guid From, Guid To, string? Label);

    internal sealed record CycleAnswer(
        Guid Id, string Opd, Guid SopId, string Period, string Title, string Status, int Version, DateTimeOffset StartedAt,
        DateTimeOffset? ClosedAt, OpenStep? Current, List<PastStep> History, DocumentDue? Deadline);

    internal sealed record DocumentDue(DateTimeOffset By, DateTimeOffset HandOnBy, string? Source, bool Endangered);

    internal sealed record OpenStep(Guid RunId, Guid StepId, string Number, string Pelaksana, string Symbol, DateTimeOffset OpenedAt, DateTimeOffset DueAt,
        List<MissingThing> Missing, DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt, string? HeldBy, int HeldMinutes)
    {
        /// <summary>It ends by a signature, at the desk or on paper.</summary>
        public bool WantsSignature => Missing.Exists(thing => thing.Kind == "tanda-tangan");
    }

    internal sealed record MissingThing(string Kind, string Text, Guid? ItemId, string? Title, string? Pelaksana);

    internal sealed record FiledDocument(
        Guid DocumentId, int Version, Guid RunId, Guid StepId, string Kind, string Title, string? Note, StoredFile File, DateTimeOffset FiledAt, string FiledBy);

    internal sealed record AskedBahan(
        Guid Id, Guid Cycle, Guid RunId, Guid StepId, string Pelaksana, string Title, string? Note, string Kind, List<string>? Columns, bool Required,
        bool Restricted, DateTimeOffset DueAt, string Status, bool IsLate, string AskedBy, StoredFile? Format, List<DateTimeOffset> Reminders,
        List<HandedIn> Versions);

    internal sealed record HandedIn(int Version, List<StoredFile> Files, string? Note, string By, string? RecordedBy, Verdict? Verdict);

    internal sealed record Verdict(bool Accepted, string? Reason, string By);

    internal sealed record StoredFile(Guid Id, string Name, long Size, string Sha256, string MediaType);

    internal sealed record PastStep(
        Guid RunId, Guid StepId, string Number, string Pelaksana, string Outcome, string? Note, DateTimeOffset CompletedAt, string CompletedBy, string? RecordedBy,
        DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt, int HeldMinutes, List<HeldTime> Held, string Kind, string? InPlaceOf, string? Signature)
    {
        // A list is equal to another by what it holds.
        public bool Equals(PastStep? other) =>
            other is not null && Held.SequenceEqual(other.Held)
            && (RunId, StepId, Number, Pelaksana, Outcome, Note, CompletedAt) == (other.RunId, other.StepId, other.Number, other.Pelaksana, other.Outcome, other.Note, other.CompletedAt)
            && (CompletedBy, RecordedBy, SeenAt, AcceptedAt, HeldMinutes, Kind, InPlaceOf, Signature)
                == (other.CompletedBy, other.RecordedBy, other.SeenAt, other.AcceptedAt, other.HeldMinutes, other.Kind, other.InPlaceOf, other.Signature);

        public override int GetHashCode() => RunId.GetHashCode();
    }

    internal sealed record HeldTime(string System, string Note, DateTimeOffset From, DateTimeOffset Until, int Minutes, Guid EvidenceFileId, string By, string? ReleaseNote);
}
