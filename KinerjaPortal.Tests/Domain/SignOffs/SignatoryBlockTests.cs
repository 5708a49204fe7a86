using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.SignOffs;

namespace KinerjaPortal.Tests.Domain.SignOffs;

public sealed class SignatoryBlockTests
{
    [Theory]
    [InlineData(AssignmentKind.Definitif, null, null, "Camat")]
    [InlineData(AssignmentKind.Plt, null, null, "Plt. Camat")]
    [InlineData(AssignmentKind.Plh, null, null, "Plh. Camat")]
    [InlineData(AssignmentKind.Definitif, "Bupati Nganjuk", null, "a.n. Bupati Nganjuk|Camat")]
    [InlineData(AssignmentKind.Plh, "Bupati Nganjuk", "Sekretaris Daerah", "a.n. Bupati Nganjuk|Sekretaris Daerah|u.b.|Plh. Camat")]
    public void It_prints_as_the_rules_of_letters_have_it(AssignmentKind kind, string? onBehalfOf, string? through, string lines) =>
        Assert.Equal(lines.Split('|'), new SignatoryBlock("Camat", kind, "Sulastri", Nip: null, onBehalfOf, through).Lines);
}
