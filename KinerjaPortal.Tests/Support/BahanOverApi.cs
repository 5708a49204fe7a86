using System.Net;
using System.Net.Http.Json;
using KinerjaPortal.Domain.Organisation;

namespace KinerjaPortal.Tests.Support;

/// <summary>Bahan of a cycle over the API, for tests: each verb must succeed.</summary>
internal static class BahanOverApi
{
    extension(PortalHost portal)
    {
        /// <summary>A new LKjIP of Kesbangpol, at the step at which its Kasubag gathers the bahan of the bidang.</summary>
        public async Task<PortalApi.CycleAnswer> LkjipGatheringAsync()
        {
            var sekretaris = await portal.ApiAsync(Renja.Sekretaris, Renja.Opd);
            var cycle = await sekretaris.StartAsync((await sekretaris.SopsAsync(Renja.Opd)).Single(sop => sop.Slug == "kesbangpol-mura-lkjip").Id, "2026");
            while (cycle.Current!.Number != "4")
            {
                cycle = await portal.HandOnAsync(cycle);
            }

            return cycle;
        }

        /// <summary>The office's next working day from tomorrow on.</summary>
        public async Task<DateOnly> NextWorkingDayAsync(string opd)
        {
            var office = (await portal.OfficeAsync(opd))!;
            var day = office.Opd.Zone.DateOf(portal.Clock.GetUtcNow()).AddDays(1);
            while (office.Calendar.HoursOn(day).Count == 0)
            {
                day = day.AddDays(1);
            }

            return day;
        }
    }

    extension(PortalApi api)
    {
        public async Task<IReadOnlyList<PortalApi.AskedBahan>> AskAsync(PortalApi.CycleAnswer cycle, DateOnly dueOn, params object[] items) =>
            await ReadAsync<List<PortalApi.AskedBahan>>(await api.TryAskAsync(cycle, dueOn, items), HttpStatusCode.Created);

        public Task<HttpResponseMessage> TryAskAsync(PortalApi.CycleAnswer cycle, DateOnly dueOn, params object[] items) =>
            api.PostAsync($"api/v1/cycles/{cycle.Id}/runs/{cycle.Current!.RunId}/bahan", new { dueOn, items });

        /// <summary>Uploads a file for it and hands it in.</summary>
        public async Task<PortalApi.AskedBahan> SubmitAsync(PortalApi.AskedBahan item, string name, byte[] content, string? note = null) =>
            await ReadAsync<PortalApi.AskedBahan>(
                await api.TellAsync(item, "submissions", new { uploadIds = new[] { await api.UploadAsync($"bahan:{item.Id}", name, content) }, note }), HttpStatusCode.Created);

        public async Task<PortalApi.AskedBahan> AcceptAsync(PortalApi.AskedBahan item) =>
            await ReadAsync<PortalApi.AskedBahan>(await api.TellAsync(item, "accept", new { version = item.Versions.Count }), HttpStatusCode.OK);

        public async Task<PortalApi.AskedBahan> ReturnAsync(PortalApi.AskedBahan item, string reason) =>
            await ReadAsync<PortalApi.AskedBahan>(await api.TellAsync(item, "return", new { version = item.Versions.Count, reason }), HttpStatusCode.OK);

        /// <param name="verb">submissions, accept, return or withdraw.</param>
        public Task<HttpResponseMessage> TellAsync(PortalApi.AskedBahan item, string verb, object request, string? key = null) =>
            api.PostAsync($"api/v1/cycles/{item.Cycle}/bahan/{item.Id}/{verb}", request, key);

        public async Task<IReadOnlyList<PortalApi.AskedBahan>> BahanAsync(Guid cycleId) =>
            (await api.Http.GetFromJsonAsync<List<PortalApi.AskedBahan>>($"api/v1/cycles/{cycleId}/bahan"))!;

        /// <summary>What this person owes.</summary>
        public async Task<IReadOnlyList<PortalApi.AskedBahan>> OwedAsync() =>
            (await api.Http.GetFromJsonAsync<List<PortalApi.AskedBahan>>("api/v1/bahan"))!;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            return (await answer.Content.ReadFromJsonAsync<T>())!;
        }
    }
}
