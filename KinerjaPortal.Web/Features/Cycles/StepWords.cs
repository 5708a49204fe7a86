using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>Who, where to and how long, in the words of the cycle pages.</summary>
internal sealed class StepWords(IStringLocalizer<CycleText> text)
{
    /// <summary><c>5 hari kerja</c>, as the sheet's waktu column means it.</summary>
    public string Waktu(Waktu waktu) => text[$"Waktu{waktu.Unit}", waktu.Value];

    /// <summary><c>Ratna Dewi</c>, <c>Budi Santoso (Plt)</c>, or that nobody holds the post.</summary>
    public string Names(IReadOnlyList<PostHolder> holders) =>
        holders.Count == 0
            ? text["NobodyHoldsIt"]
            : string.Join(", ", holders.Select(holder =>
                holder.Kind == AssignmentKind.Definitif ? holder.Name : $"{holder.Name} ({holder.Kind})"));

    /// <summary><c>Sekretaris (Ratna Dewi)</c></summary>
    public string PostAndNames(Office office, string post, DateTimeOffset now) =>
        text["PostAndNames", PostName(office, post), Names(office.HoldersOf(post, now))];

    public static string PostName(Office office, string post) => office.Post(post)?.Name ?? post;

    public string Result(StepResult result) => text[$"Result{result}"];
}
