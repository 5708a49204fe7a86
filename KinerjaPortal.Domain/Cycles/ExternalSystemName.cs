namespace KinerjaPortal.Domain.Cycles;

/// <summary>The systems' names as offices write them, and the words by which scripts name them.</summary>
public static class ExternalSystemName
{
    extension(ExternalSystem system)
    {
        public string Name => system switch
        {
            ExternalSystem.ESakip => "e-SAKIP",
            ExternalSystem.Lain => "sistem lain",
            _ => system.ToString().ToUpperInvariant(),
        };

        /// <summary><c>sipd</c>, <c>srikandi</c>, <c>tte</c>, <c>e-sakip</c> or <c>lain</c></summary>
        public string Word => system == ExternalSystem.ESakip ? "e-sakip" : system.ToString().ToLowerInvariant();

        /// <summary>The system that a script names; null where it names none.</summary>
        public static ExternalSystem? Named(string? word)
        {
            foreach (var known in Enum.GetValues<ExternalSystem>())
            {
                if (string.Equals(known.Word, word?.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    return known;
                }
            }

            return null;
        }
    }
}
