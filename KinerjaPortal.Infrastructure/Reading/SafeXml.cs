using System.Xml;

namespace KinerjaPortal.Infrastructure.Reading;

/// <summary>
/// XML from outside: no document type, so no entity, and nothing is fetched from anywhere. Every node is counted before anything is
/// made of it, because what walks a tree by recursion ends the process where the tree is deep enough.
/// </summary>
internal static class SafeXml
{
    /// <param name="mostCharacters">Longest text of it, whatever it is packed in.</param>
    public static XmlReader Read(Stream content, ReadingBudget budget, long mostCharacters) =>
        new CountedXmlReader(XmlReader.Create(content, Settings(mostCharacters)), budget);

    /// <summary>Of signs that were decoded already, whatever encoding the file declares.</summary>
    public static XmlReader Read(string content, ReadingBudget budget, long mostCharacters) =>
        new CountedXmlReader(XmlReader.Create(new StringReader(content), Settings(mostCharacters)), budget);

    private static XmlReaderSettings Settings(long mostCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };
}
