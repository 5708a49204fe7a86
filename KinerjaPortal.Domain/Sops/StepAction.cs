namespace KinerjaPortal.Domain.Sops;

/// <summary>What the portal offers at a step beside completing it.</summary>
public enum StepAction
{
    Umum,
    Disposisi,
    BentukTim,
    BuatFormat,
    KumpulBahan,
    Rapat,
    Susun,
    Koreksi,
    Pengesahan,
    SuratPengantar,
    Penggandaan,
    Kirim,
    Arsip,
}
