using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Domain.Sops.Editing;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Infrastructure.Sops;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Designer.Drafts;
using KinerjaPortal.Web.Features.Designer.Lanes;

namespace KinerjaPortal.Web.Features.Designer.Beginning;

/// <summary>Begins an SOP that the caller's office did not have.</summary>
public sealed class BeginSopHandler(DraftCommands desk, SopCatalogue sops, OfficeDirectory offices, AddPostHandler addPost)
{
    public async Task<DraftOutcome> HandleAsync(Caller caller, NewSheet request, CancellationToken cancellationToken)
    {
        if (!await desk.MayDrawAsync(caller.OpdId, caller.PersonId, cancellationToken))
        {
            return new DraftOutcome.NotAdmin();
        }

        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        var identity = await IdentityAsync(office, request.Title.Trim(), cancellationToken);
        var sheet = request switch
        {
            NewSheet.Copy copy => await CopyAsync(caller, office, copy, identity, cancellationToken),
            NewSheet.Blank blank => new SopDefinition(identity, [.. blank.Posts.Select(office.Post).OfType<Pelaksana>().Select(LaneOf)], [], []),
            _ => null,
        };
        return sheet is null
            ? new DraftOutcome.Gone()
            : await desk.BeginSopAsync(caller, request.DocumentType, sheet, cancellationToken);
    }

    /// <summary>
    /// The office's letterhead and who establishes its SOPs, as its last SOP has them; where it has none yet, the letterhead that is kept
    /// of it, or its name. Number and dates belong to each SOP alone.
    /// </summary>
    private async Task<SopIdentity> IdentityAsync(Office office, string title, CancellationToken cancellationToken)
    {
        var known = (await sops.ListAsync(office.Opd.Id, cancellationToken)).Select(entry => entry.Version.Identity).ToList();
        return new SopIdentity(
            known.LastOrDefault()?.Unit ?? office.Opd.Letterhead?.Replace("\n", ", ", StringComparison.Ordinal) ?? office.Opd.Name,
            title,
            Nomor: null,
            TanggalPembuatan: null,
            TanggalRevisi: null,
            TanggalEfektif: null,
            TanggalPengesahan: null,
            known.LastOrDefault(identity => identity.DisahkanOleh.Nama is not null)?.DisahkanOleh ?? new SopApproval(null, null, null, null),
            DasarHukum: [],
            KualifikasiPelaksana: [],
            Keterkaitan: [],
            Peralatan: [],
            Peringatan: [],
            Pencatatan: []);
    }

    private async Task<SopDefinition?> CopyAsync(
        Caller caller, Office office, NewSheet.Copy request, SopIdentity identity, CancellationToken cancellationToken)
    {
        if (await sops.FindAsync(request.SopId, cancellationToken) is not { } source)
        {
            return null;
        }

        var isOwn = source.Sop.OpdId == office.Opd.Id;
        var lanes = new Dictionary<string, SopLane>();
        foreach (var lane in source.Version.Lanes)
        {
            var post = request.Posts.GetValueOrDefault(lane.Pelaksana) is { } code && office.Post(code) is { } own
                ? own
                : await addPost.HandleAsync(caller, new AddPost(lane.Heading, lane.IsExternal), cancellationToken) switch
                {
                    AddPostOutcome.Added added => added.Post,
                    AddPostOutcome.IsThere there => there.Post,
                    _ => null,
                };
            if (post is null)
            {
                return null;
            }

            lanes[lane.Pelaksana] = isOwn && post.Code == lane.Pelaksana ? lane : LaneOf(post);
        }

        var theirs = source.Version.Identity;
        return SheetCopy.Of(
            source.Version.Definition,
            identity with
            {
                DasarHukum = theirs.DasarHukum,
                KualifikasiPelaksana = theirs.KualifikasiPelaksana,
                Keterkaitan = theirs.Keterkaitan,
                Peralatan = theirs.Peralatan,
                Peringatan = theirs.Peringatan,
                Pencatatan = theirs.Pencatatan,
            },
            lanes,
            keepsLinks: isOwn);
    }

    private static SopLane LaneOf(Pelaksana post) => new(post.Code, post.Name, post.IsExternal);
}
