namespace KinerjaPortal.Domain.Sops;

/// <summary>The quality standard of a step: what it needs, how long it may take, what must come out.</summary>
public sealed record MutuBaku(string Kelengkapan, Waktu Waktu, string Output);
