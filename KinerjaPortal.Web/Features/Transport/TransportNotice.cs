namespace KinerjaPortal.Web.Features.Transport;

/// <summary>Says at the start what is still missing for the portal to be used from other machines, and to sign: before somebody stands before a refusal.</summary>
internal static class TransportNotice
{
    public const string WhatToDo =
        "Pasang proksi dengan TLS di depan portal, dan jalankan portal dengan ASPNETCORE_FORWARDEDHEADERS_ENABLED=true agar X-Forwarded-Proto dari proksi itu dibaca; "
        + "atau beri portal sertifikat sendiri (Kestrel:Endpoints). Caranya: docs/running.";

    /// <summary>When it is known where the portal listens.</summary>
    public static void Tell(WebApplication app)
    {
        if (app.Services.GetRequiredService<PublicUrl>().IsMissing)
        {
            app.Logger.LogWarning("Portal:PublicUrl belum diisi. Selama itu tidak ada yang dapat disahkan: kode QR pada dokumen menunjuk ke alamat itu untuk seterusnya.");
        }

        if (!app.Configuration.GetValue("ForwardedHeaders_Enabled", defaultValue: false) && app.Urls.Count > 0 && app.Urls.All(IsOpenAndPlain))
        {
            app.Logger.LogWarning("Portal hanya mendengar lewat http; dari komputer lain halamannya tidak akan terbuka. {WhatToDo}", WhatToDo);
        }
    }

    private static bool IsOpenAndPlain(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !url.IsLoopback);
}
