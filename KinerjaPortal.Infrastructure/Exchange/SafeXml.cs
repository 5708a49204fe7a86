using System.Xml;

namespace KinerjaPortal.Infrastructure.Exchange;

/// <summary>XML from outside: no document type, so no entity, and nothing is fetched from anywhere.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ImportLimits.UnpackedBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static XmlReader Read(Stream content) => XmlReader.Create(content, Settings);
}
