namespace KinerjaPortal.Domain.Sops.Rules.Names;

/// <summary>The text of a cell cut into words, each of which knows where it stands: "Kec.Kelara" is two, "LKjIP" one.</summary>
internal sealed class CellWords
{
    private readonly string _text;
    private readonly List<(int Start, int End, string Word)> _words = [];

    public CellWords(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsLetterOrDigit(text[start]))
            {
                var end = start + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                _words.Add((start, end, text[start..end]));
                start = end;
            }
        }
    }

    public int Count => _words.Count;

    public string this[int word] => _words[word].Word;

    /// <summary>From one word to another, as the cell has it.</summary>
    public string Between(int first, int last) => _text[_words[first].Start.._words[last].End];

    /// <summary>What stands between a word and the next, without white space: empty where they simply follow one another.</summary>
    public string After(int word) => _text[_words[word].End.._words[word + 1].Start].Trim();

    public bool Is(int word, string other) => this[word].Equals(other, StringComparison.OrdinalIgnoreCase);

    public bool Reads(int at, CellWords phrase)
    {
        if (phrase.Count == 0 || at + phrase.Count > Count)
        {
            return false;
        }

        for (var word = 0; word < phrase.Count; word++)
        {
            if (!Is(at + word, phrase[word]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the phrase begins, for every time that it stands here.</summary>
    public IEnumerable<int> PlacesOf(CellWords phrase) => Enumerable.Range(0, Count).Where(at => Reads(at, phrase));

    public IEnumerable<string> All() => _words.Select(word => word.Word);
}
