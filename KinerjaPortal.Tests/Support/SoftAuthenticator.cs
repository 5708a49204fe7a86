using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KinerjaPortal.Tests.Support;

/// <summary>
/// An authenticator in software, as a phone has one: makes a passkey of ES256 and answers with it, in the JSON that a browser sends
/// (WebAuthn, levels 2 and 3). Whatever a test wants to be wrong can be wrong.
/// </summary>
internal sealed class SoftAuthenticator(string origin) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte AttestedData = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string _userHandle = "";

    public byte[] CredentialId { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The page that asks, as the browser says it.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>Whether it has looked for a finger, a face or a PIN.</summary>
    public bool VerifiesUser { get; set; } = true;

    public uint Count { get; set; }

    /// <summary>What <c>navigator.credentials.create</c> gives for these options.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _userHandle = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;

        // COSE_Key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] attested = [.. new byte[16], 0x00, (byte)CredentialId.Length, .. CredentialId, .. cose];
        var data = Data((string)asked["rp"]!["id"]!, AttestedData, attested);

        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Url(ClientData("webauthn.create", (string)asked["challenge"]!)),
            ["attestationObject"] = Url(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What <c>navigator.credentials.get</c> gives for these options.</summary>
    public string Answer(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Count++;
        var data = Data((string)asked["rpId"]!, 0, []);
        var client = ClientData("webauthn.get", (string)asked["challenge"]!);
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Url(client),
            ["authenticatorData"] = Url(data),
            ["signature"] = Url(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _userHandle,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(string host, byte flags, byte[] attested)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | UserPresent | (VerifiesUser ? UserVerified : 0)), .. count, .. attested];
    }

    private byte[] ClientData(string type, string challenge) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Url(CredentialId),
        ["rawId"] = Url(CredentialId),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
