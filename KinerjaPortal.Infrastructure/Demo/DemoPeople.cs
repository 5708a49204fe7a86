namespace KinerjaPortal.Infrastructure.Demo;

/// <summary>Invented people, one for each post of the library's offices and of the demo's bidang. None of them is a holder named in a source.</summary>
internal static class DemoPeople
{
    /// <summary>The password of every demo account. Public on purpose: the accounts exist in a demo only.</summary>
    public const string Password = "KinerjaDemo#2026";

    private static readonly string[] s_names =
    [
        "Ratna Dewi, S.Sos.", "Budi Santoso, S.E.", "Hendra Wijaya, S.IP.", "H. Ahmad Fauzi, M.Si.", "Lina Marlina",
        "Nurhayati, A.Md.", "Ir. Syamsul Bahri", "Drs. Abdul Karim", "Fitriani, S.E.", "Muh. Yusuf, S.Kom.", "Hasnah, S.Sos.",
        "Rahmat Hidayat, S.STP.", "A. Baso Amir, S.E.", "Dewi Kartika, S.H.", "Yohanes Tan, S.E.", "Maria Ulfa, S.Kom.",
        "Dr. Agustina Rani, M.Si.", "Rizal Effendi, S.P.", "Norhidayah, S.AP.", "M. Fadli, A.Md.", "Gusti Rahman, S.Sos.",
        "Sri Wahyuni, S.Sos.", "Agus Prasetyo, S.T.", "Wahyu Nugroho, S.E.", "Eko Saputro", "Bambang Irawan, S.STP., M.M.",
        "Tri Lestari, S.E.", "Dian Puspita, A.Md.", "Joko Susilo, S.Sos.", "Arif Rahman Hakim, S.Kom.",
        "Sulastri, S.Sos.", "Zulkifli, S.IP.", "Endang Purwati, S.E.", "M. Iqbal, S.STP.", "Suparman, S.Pd.", "Yuniarti, S.Sos.",
    ];

    /// <summary>Name of the n-th person, from 0; the same each time.</summary>
    public static string Name(int index) => s_names[index % s_names.Length];

    public static string Email(string post, string opd) => $"{post}@{opd}.demo";

    /// <summary>The account that keeps an office's SOPs, posts and calendar.</summary>
    public const string AdminPost = "admin";

    /// <summary>The account that keeps those of every office, and where it belongs.</summary>
    public const string PortalAdminPost = "admin-portal";

    public const string PortalAdminOpd = "biro-organisasi-kalbar";

    public const string PortalAdminName = "Admin Portal";
}
