using KinerjaPortal.Domain.Documents;

namespace KinerjaPortal.Infrastructure.Files;

/// <summary>A file on its way in.</summary>
/// <param name="Size">All of it, in bytes, as the client said.</param>
/// <param name="Received">How much has arrived and lies safely on disk.</param>
/// <param name="File">Once all has arrived and the content was found good; it can be handed in now.</param>
public sealed record Upload(Guid Id, string Purpose, string Name, long Size, long Received, FiledFile? File);
