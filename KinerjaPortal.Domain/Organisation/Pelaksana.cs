namespace KinerjaPortal.Domain.Organisation;

/// <summary>
/// A post of an office that carries out steps: one lane of its flowcharts, one column of its board.
/// </summary>
/// <param name="Code">The column heading in lower case with hyphens, unique in the office: <c>kasubag-penyusunan-program</c>.</param>
/// <param name="Name">The column heading as the office writes it.</param>
/// <param name="Order">Where it stands among the office's posts, from 1.</param>
/// <param name="PlansCycles">True for the post that plans documents and so may start any cycle of the office (usually the Kasubag of programme).</param>
/// <param name="IsExternal">True for a post outside the office, such as Bappeda or Dinas PPKAD.</param>
/// <param name="LinkedOpdId">The office that an external post stands for, where it is on the portal too.</param>
public sealed record Pelaksana(
    Guid Id, Guid OpdId, string Code, string Name, int Order, bool IsExternal, bool PlansCycles, Guid? LinkedOpdId = null);
