using System.Globalization;
using System.Text;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Rules;
using KinerjaPortal.Infrastructure.SopLibrary;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Domain.Sops;

/// <summary>
/// What the sixteen sheets of the library get said about them. A changed rule shows here: read every line that came or went
/// and ask whether the office would thank you for it, before the new text is taken over.
/// </summary>
public sealed class LibraryReviewTests
{
    private static readonly LibraryContents Library = SopLibraryReader.ReadAll();

    [Fact]
    public Task What_the_library_gets_is_what_was_read_and_agreed()
    {
        var text = new StringBuilder();
        foreach (var sop in Library.Sops.OrderBy(sop => sop.Slug, StringComparer.Ordinal))
        {
            var problems = Review(sop);
            text.Append(CultureInfo.InvariantCulture, $"{sop.Slug}\n");
            foreach (var problem in problems.Where(problem => problem.Rule != SopRule.PelaksanaIsConfirmed))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {problem.Severity,-8}{problem.Rule}{Place(problem, sop.Definition)}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"  to confirm: {problems.Count(problem => problem.Rule == SopRule.PelaksanaIsConfirmed)}\n\n");
        }

        return Snapshot.VerifyAsync(text.ToString(), "LibraryReview");
    }

    [Fact]
    public void No_sheet_of_the_library_has_a_fault() =>
        Assert.DoesNotContain(Library.Sops.SelectMany(Review), problem => problem.Severity == SopSeverity.Fault);

    private static IReadOnlyList<SopProblem> Review(LibrarySop sop)
    {
        var offices = Library.Offices.ToDictionary(
            office => office.Code,
            office => new Opd(IdOf(office), office.Code, office.Name, office.ShortName, office.Region, office.Zone));
        var own = Library.Offices.Single(office => office.Code == sop.OpdCode);
        return SopReview.Of(sop.Definition, new ReviewContext(
            offices[own.Code],
            [.. own.Posts.Select(post => new Pelaksana(Guid.NewGuid(), IdOf(own), post.Code, post.Name, post.Order, post.IsExternal, post.PlansCycles))],
            sop.DocumentType,
            [.. offices.Values.Where(office => office.Code != own.Code)]));
    }

    private static Guid IdOf(LibraryOffice office) => new(Library.Offices.ToList().IndexOf(office) + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static string Place(SopProblem problem, SopDefinition sheet)
    {
        var step = sheet.Steps.FirstOrDefault(step => step.Id == problem.StepId);
        IEnumerable<string?> parts =
        [
            step is null ? null : $"row {step.Number}",
            problem.Pelaksana,
            problem.Cell?.ToString(),
            problem.Found is null ? null : $"\"{problem.Found}\"",
            problem.Missing is { } gap ? $"{gap.First} to {gap.Last}" : null,
        ];
        return string.Concat(parts.OfType<string>().Select(part => $" | {part}"));
    }
}
