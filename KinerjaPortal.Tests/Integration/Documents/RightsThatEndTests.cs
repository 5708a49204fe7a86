using System.Net;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Infrastructure.Demo;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Documents;

/// <summary>A right to what is terbatas lasts as long as the ground for it.</summary>
public sealed class RightsThatEndTests(FiledRenja portal) : IClassFixture<FiledRenja>
{
    [Fact]
    public async Task It_goes_on_with_the_cycle_and_ends_with_the_post()
    {
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await AnswerAsync(Renja.Kaban), await AnswerAsync("arsiparis")));

        await portal.FileAsync(Renja.Kaban, DocumentKind.Final, "Renja 2027.pdf", DemoWriting.Pdf("Renja 2027", []));
        await portal.CompleteAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await AnswerAsync(Renja.Kaban), await AnswerAsync("arsiparis")));
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(FiledRenja.KabidPolitik));

        await portal.VacateAsync(FiledRenja.KabidPolitik, Renja.Opd);

        Assert.Equal(HttpStatusCode.NotFound, await AnswerAsync(FiledRenja.KabidPolitik));
    }

    private async Task<HttpStatusCode> AnswerAsync(string post)
    {
        var api = await portal.ApiAsync(post, Renja.Opd);
        using var answer = await api.Http.GetAsync(
            new Uri($"api/v1/files/{portal.Files[FiledRenja.Terbatas].Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
