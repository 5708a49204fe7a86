using Bunit;
using KinerjaPortal.Domain.Calendars;
using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Designer.Beginning;
using KinerjaPortal.Web.Features.Designer.Lanes;
using KinerjaPortal.Web.Features.Designer.Steps;
using MudBlazor;

namespace KinerjaPortal.Tests.Components.Designer;

/// <summary>The designer's panels over the small sheet, as the page has them: every edit is done, and the panels shown again.</summary>
public abstract class DrawnTab : ShellBunitContext
{
    private protected List<SheetEdit> Edits { get; } = [];

    private protected SopDefinition Sheet { get; set; } = SmallSop.Version.Definition;

    private protected static Office Office { get; } = OfficeWith(
        Post("kasubag", "Kasubag"), Post("staf", "Staf"), Post("sekretaris", "Sekretaris"), Post("camat", "Camat"), Post("bappeda", "Bappeda", isExternal: true));

    /// <summary>What the kit lays over the page: the choices of a field, a date's calendar.</summary>
    private protected IRenderedComponent<MudPopoverProvider> Popovers => field ??= Render<MudPopoverProvider>();

    private protected static Guid Row(int row) => SmallSop.Version.Definition.Steps[row - 1].Id;

    private protected IRenderedComponent<StepTab> Step(params int[] rows)
    {
        _ = Popovers;
        IRenderedComponent<StepTab> tab = null!;
        tab = Render<StepTab>(p => p
            .Add(t => t.Sheet, Sheet)
            .Add(t => t.Selected, [.. rows.Select(Row)])
            .Add(t => t.Links, [new SopLink(Guid.Empty, "Pengarsipan", "Kantor Uji", IsOwn: true)])
            .Add(t => t.OnEdit, edit => tab.Render(next => next.Add(t => t.Sheet, Done(edit)))));
        return tab;
    }

    private protected IRenderedComponent<LanesTab> Lanes(Func<AddPost, AddPostOutcome>? addPost = null)
    {
        _ = Popovers;
        IRenderedComponent<LanesTab> tab = null!;
        tab = Render<LanesTab>(p => p
            .Add(t => t.Sheet, Sheet)
            .Add(t => t.Office, Office)
            .Add(t => t.Offices, [Office])
            .Add(t => t.OnAddPost, request => Task.FromResult(addPost?.Invoke(request) ?? new AddPostOutcome.NotAdmin()))
            .Add(t => t.OnEdit, edit => tab.Render(next => next.Add(t => t.Sheet, Done(edit)))));
        return tab;
    }

    private protected static Pelaksana Post(string code, string name, bool isExternal = false) =>
        new(Guid.CreateVersion7(), Guid.Empty, code, name, 1, isExternal, PlansCycles: false);

    private SopDefinition Done(SheetEdit edit)
    {
        Edits.Add(edit);
        return Sheet = edit.Apply(Sheet);
    }

    private static Office OfficeWith(params Pelaksana[] posts) => new(
        new Opd(Guid.NewGuid(), "kantor-uji", "Kantor Uji", "Kantor Uji", "Kabupaten Uji", ZonaWaktu.Wib),
        new WorkCalendar(ZonaWaktu.Wib, Perpres21Tahun2023.Hours, [], []),
        posts,
        []);
}
