namespace KinerjaPortal.Domain.Organisation;

/// <summary>Who acts for a post at one moment: its holders, and where nobody holds it the post that records for it ("dicatat oleh"), if one does.</summary>
/// <param name="Recorder">Null where somebody holds the post, or none records for it.</param>
/// <param name="Recorders">Who holds that post.</param>
public sealed record PostActors(Pelaksana Post, IReadOnlyList<PostHolder> Holders, Pelaksana? Recorder, IReadOnlyList<PostHolder> Recorders)
{
    /// <summary>Code of the post at which it is done: its own, or the recorder's.</summary>
    public string At => Recorder?.Code ?? Post.Code;
}
