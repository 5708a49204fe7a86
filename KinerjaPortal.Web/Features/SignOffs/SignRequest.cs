using KinerjaPortal.Infrastructure.Signing;
using KinerjaPortal.Web.Features.Cycles;

namespace KinerjaPortal.Web.Features.SignOffs;

/// <summary>What is sent to sign a file. No record: one would print the secrets in it.</summary>
internal sealed class SignRequest
{
    /// <summary>The client's id for this signing, so that sending it again signs once; the API has it in a header.</summary>
    public string? Key { get; init; }

    /// <summary>The filing that was read.</summary>
    public Guid FileId { get; init; }

    /// <summary>SHA-256 of what was read, 64 hex digits.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The signature as it was drawn, where one was.</summary>
    public Guid? InkId { get; init; }

    /// <summary>The account's, typed again.</summary>
    public string? Password { get; init; }

    public string? Note { get; init; }

    /// <summary>The post for which it is signed (a.n.).</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The post between the two (u.b.).</summary>
    public string? Through { get; init; }

    /// <summary>Only where BSrE signs.</summary>
    public string? Nik { get; init; }

    /// <summary>Only where BSrE signs.</summary>
    public string? Passphrase { get; init; }

    public int? ExpectedVersion { get; init; }

    /// <param name="origin">Scheme and host by which the portal was reached.</param>
    public SignDocument Command(CycleCommand command, string origin) => new(
        command, FileId, Sha256?.Trim().ToLowerInvariant() ?? "", InkId, Password ?? "", Note, Given(OnBehalfOf), Given(Through),
        string.IsNullOrWhiteSpace(Nik) && string.IsNullOrEmpty(Passphrase) ? null : new SigningCredential(Nik?.Trim() ?? "", Passphrase ?? ""))
    {
        Origin = origin,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
