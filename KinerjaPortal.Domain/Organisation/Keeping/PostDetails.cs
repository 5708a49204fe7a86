using KinerjaPortal.Domain.Texts;

namespace KinerjaPortal.Domain.Organisation.Keeping;

/// <summary>What is written of a post, in a form or in a row of a table.</summary>
/// <param name="LinkedOpdId">The office that an external post stands for.</param>
/// <param name="Place">Where it is to stand among the office's posts, from 1; null leaves it where it is, and a new one behind the others.</param>
public sealed record PostDetails(string Name, string Code, bool IsExternal, bool PlansCycles, Guid? LinkedOpdId, int? Place)
{
    /// <summary>As it was typed, without what nobody sees. A post of the office itself stands for no other, and one outside it plans nothing.</summary>
    public static PostDetails Typed(string? name, string? code, bool isExternal, bool plansCycles, Guid? linkedOpdId, int? place) =>
        new(TypedText.OneLine(name), TypedText.OneLine(code), isExternal, plansCycles && !isExternal, isExternal ? linkedOpdId : null, place);

    /// <returns>Null where nothing is wrong.</returns>
    public PostFault? WhyNot() =>
        PelaksanaCode.Of(Name).Length == 0 ? PostFault.NameMissing
        : Name.Length > TextLimits.PostName ? PostFault.NameTooLong
        : !PelaksanaCode.Is(Code) ? PostFault.CodeInvalid
        : null;

    /// <summary>Whether two posts of one office would be told apart by capitals alone.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
