using System.Security.Cryptography;
using System.Text;
using Bunit;
using KinerjaPortal.Domain.Documents;
using KinerjaPortal.Domain.People;
using KinerjaPortal.Infrastructure.Files;
using KinerjaPortal.Tests.Support;
using KinerjaPortal.Web.Features.Account;
using KinerjaPortal.Web.Features.Bahan;
using KinerjaPortal.Web.Features.Bahan.Asked.Comparison;
using KinerjaPortal.Web.Features.Bahan.Asked.Matrix;
using KinerjaPortal.Web.Features.Cycles;
using KinerjaPortal.Web.Features.SignOffs;
using Microsoft.Extensions.DependencyInjection;
using CycleFlow = KinerjaPortal.Tests.Support.CycleFlow;

namespace KinerjaPortal.Tests.Components.Bahan;

/// <summary>The pieces of asking and judging, with an empty store; the cycle is at its first step, at the Kasubag's.</summary>
public abstract class AskedContext : ShellBunitContext
{
    private readonly TempFolder _folder = new();

    protected AskedContext()
    {
        Services.AddSingleton<BahanRefusalWords>();
        Services.AddSingleton<SignOffRefusalWords>();
        Services.AddSingleton<RefusalWords>();
        Services.AddSingleton(new BahanTables(new FileStore(new FileSettings(_folder.File("berkas"), KeepFree: 0))));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>A filled table that really lies in the store.</summary>
    internal FiledFile Stored(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = Path.Combine(_folder.File("berkas"), FileStore.PlaceOf(sha256));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return new FiledFile(Guid.CreateVersion7(), name, sha256, bytes.Length, "text/csv");
    }

    internal static Situation SeenBy(Guid person, CycleFlow flow, DateTimeOffset? now = null)
    {
        var view = SampleBahan.ViewOf(person);
        var caller = new Caller(person, "Seseorang", view.Office.Opd.Id, view.Office.Opd.Code, AccountRole.Staff);
        return new Situation(caller, flow.Cycle, flow.Sop, view.Office, now ?? SampleBahan.Now);
    }

    internal static BahanMatrix MatrixOf(Situation situation) =>
        BahanMatrix.Of(situation.Cycle.Bahan.OfStep(situation.Cycle.Current!.StepId), situation.Office);

    protected override void Dispose(bool disposing)
    {
        _folder.Dispose();
        base.Dispose(disposing);
    }
}
