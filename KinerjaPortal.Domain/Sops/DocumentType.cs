namespace KinerjaPortal.Domain.Sops;

/// <summary>The documents that the SOPs make. LKjIP goes by LAKIP and LKj in some offices; each is kept as the office calls it.</summary>
public enum DocumentType
{
    Renstra,
    Renja,
    Ppas,
    Rka,
    Dpa,
    Lkpj,
    Lppd,
    Lkjip,
    Lakip,
    Lkj,
}
