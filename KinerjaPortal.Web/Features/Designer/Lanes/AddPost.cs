using KinerjaPortal.Domain.Organisation;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Organisation;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Designer.Drafts;

namespace KinerjaPortal.Web.Features.Designer.Lanes;

/// <summary>A new post of the office, asked for while drawing: its column heading, and for one outside the office, which office it stands for.</summary>
public sealed record AddPost(string Name, bool IsExternal, Guid? LinkedOpdId = null);

public abstract record AddPostOutcome
{
    private AddPostOutcome()
    {
    }

    public sealed record Added(Pelaksana Post) : AddPostOutcome;

    public sealed record NotAdmin : AddPostOutcome;

    /// <summary>No name, or one without a letter.</summary>
    public sealed record NameMissing : AddPostOutcome;

    /// <summary>Longer than <see cref="TextLimits.PostName"/>.</summary>
    public sealed record NameTooLong : AddPostOutcome;

    /// <summary>The office has a post of this name already.</summary>
    public sealed record IsThere(Pelaksana Post) : AddPostOutcome;

    public sealed record UnknownOffice : AddPostOutcome;
}

public sealed class AddPostHandler(DraftCommands desk, OfficeDirectory offices, OfficePosts posts)
{
    public async Task<AddPostOutcome> HandleAsync(Caller caller, AddPost request, CancellationToken cancellationToken)
    {
        if (!await desk.MayDrawAsync(caller.OpdId, caller.PersonId, cancellationToken))
        {
            return new AddPostOutcome.NotAdmin();
        }

        var name = request.Name.Trim();
        if (PelaksanaCode.Of(name).Length == 0)
        {
            return new AddPostOutcome.NameMissing();
        }

        if (name.Length > TextLimits.PostName)
        {
            return new AddPostOutcome.NameTooLong();
        }

        var office = (await offices.FindAsync(caller.OpdId, cancellationToken))!;
        if (office.Posts.FirstOrDefault(post => string.Equals(post.Name, name, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            return new AddPostOutcome.IsThere(there);
        }

        if (request.LinkedOpdId is { } linked && (linked == caller.OpdId || await offices.FindAsync(linked, cancellationToken) is null))
        {
            return new AddPostOutcome.UnknownOffice();
        }

        return new AddPostOutcome.Added(await posts.AddAsync(caller.Keeper, caller.OpdId, name, request.IsExternal, request.LinkedOpdId, cancellationToken));
    }
}
