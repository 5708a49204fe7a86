namespace KinerjaPortal.Domain.Sops;

/// <summary>The documents' names as offices write them.</summary>
public static class DocumentTypeName
{
    extension(DocumentType type)
    {
        public string Name => type switch
        {
            DocumentType.Lkjip => "LKjIP",
            DocumentType.Lkj => "LKj",
            _ => type.ToString().ToUpperInvariant(),
        };
    }
}
