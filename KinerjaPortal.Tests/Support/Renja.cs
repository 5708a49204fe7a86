namespace KinerjaPortal.Tests.Support;

/// <summary>
/// The RENJA of Kesbangpol Musi Rawas, the library's shortest SOP, for tests that need any cycle: 8 kasubag, 9 sekretaris
/// (a decision, Tidak back to 8), 10 kasubag, 11 kaban, 12 to 14 arsiparis.
/// </summary>
internal static class Renja
{
    public const string Opd = "kesbangpol-mura";
    public const string Kasubag = "kasubag-penyusunan-program";
    public const string Sekretaris = "sekretaris";
    public const string Kaban = "kaban";

    extension(PortalHost portal)
    {
        public async Task<Guid> RenjaIdAsync() => await (await portal.ApiAsync(Kasubag, Opd)).RenjaIdAsync();

        /// <summary>A new RENJA on the Kasubag's desk, with the draft that must come out of its first step.</summary>
        public async Task<PortalApi.CycleAnswer> StartRenjaAsync(string? title = null)
        {
            var kasubag = await portal.ApiAsync(Kasubag, Opd);
            return await kasubag.SupplyAsync(await kasubag.StartAsync(await portal.RenjaIdAsync(), title: title));
        }

        /// <summary>A new RENJA at the decision of the Sekretaris.</summary>
        public async Task<PortalApi.CycleAnswer> RenjaAtTheDecisionAsync() =>
            await (await portal.ApiAsync(Kasubag, Opd)).CompleteAsync(await portal.StartRenjaAsync());

        /// <summary>Completes the open step by the holder of its post, with what it must have, Ya at a decision.</summary>
        public async Task<PortalApi.CycleAnswer> HandOnAsync(PortalApi.CycleAnswer cycle)
        {
            var holder = await portal.ApiAsync(cycle.Current!.Pelaksana, cycle.Opd);
            return await holder.CompleteAsync(await holder.SupplyAsync(cycle), cycle.Current.Symbol == "decision" ? "ya" : null);
        }
    }

    extension(PortalApi api)
    {
        public async Task<Guid> RenjaIdAsync() => (await api.SopsAsync(Opd)).Single(sop => sop.Slug == "kesbangpol-mura-renja").Id;
    }
}
