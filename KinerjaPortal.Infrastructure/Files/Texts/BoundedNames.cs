using System.Xml;

namespace KinerjaPortal.Infrastructure.Files.Texts;

/// <summary>The names of elements and attributes, which an XML reader keeps for good: office formats have some hundred, an attack a million.</summary>
internal sealed class BoundedNames : XmlNameTable
{
    private const int Most = 4_000;

    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) => Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name) => ++_count <= Most ? name : throw new XmlException("Too many names.");
}
