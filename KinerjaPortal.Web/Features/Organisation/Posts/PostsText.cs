namespace KinerjaPortal.Web.Features.Organisation.Posts;

/// <summary>Names the words of the list of an office's posts.</summary>
public sealed class PostsText;
