using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KinerjaPortal.Tests.Integration.Account;

/// <summary>
/// Stands for one tenant of Microsoft Entra ID: real HTTP on this machine, its metadata and keys as Microsoft publishes them, and
/// the form by which a browser carries a signed token to the portal.
/// </summary>
internal sealed class EntraStandIn : IAsyncDisposable
{
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string Client = "11111111-aaaa-bbbb-cccc-222222222222";
    public const string OtherTenant = "ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee";

    private static readonly string s_issuer = IssuerOf(Tenant);

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "kunci-uji" };

    // Of the same name, so that only the signature tells them apart.
    private readonly RsaSecurityKey _otherKey = new(RSA.Create(2048)) { KeyId = "kunci-uji" };

    private EntraStandIn(WebApplication app)
    {
        _app = app;
        app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", Metadata);
        app.MapGet("/keys", Keys);
        app.MapGet("/authorize", Authorize);
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string MetadataAddress => $"{Address}/{Tenant}/v2.0/.well-known/openid-configuration";

    /// <summary>Who sits at Microsoft's page, and what is wrong with the token they bring.</summary>
    public MicrosoftAccount Account { get; set; } = new("", "");

    public static EntraStandIn Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new EntraStandIn(builder.Build());
        standIn._app.Start();
        return standIn;
    }

    public static string IssuerOf(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    /// <summary>From now on nobody answers.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
        _otherKey.Rsa.Dispose();
    }

    private IResult Metadata() => Results.Json(new
    {
        issuer = s_issuer,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        response_types_supported = new[] { "id_token", "code" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = _key.KeyId, alg = "RS256",
                    n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
                },
            },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        var fields = Account.Error is { } error
            ? new Dictionary<string, string> { ["error"] = error, ["error_description"] = "AADSTS65004: uji" }
            : new Dictionary<string, string> { ["id_token"] = Token(request) };
        fields["state"] = (string)request.Query["state"]!;
        var inputs = string.Concat(fields.Select(field => $"<input name=\"{field.Key}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">"));
        return Results.Content($"<form method=\"post\" action=\"{WebUtility.HtmlEncode(request.Query["redirect_uri"])}\">{inputs}</form>", "text/html");
    }

    private string Token(HttpRequest request)
    {
        var claims = new Dictionary<string, object>
        {
            ["ver"] = "2.0",
            ["sub"] = "berpasangan-" + Account.ObjectId,
            ["oid"] = Account.ObjectId,
            ["tid"] = Account.Tenant,
            ["name"] = "Akun uji",
            ["nonce"] = Account.Fault == TokenFault.Nonce ? "nonce-lain" : (string)request.Query["nonce"]!,
        };
        if (Account.SignInName.Length > 0)
        {
            claims["preferred_username"] = Account.SignInName;
        }

        foreach (var (name, value) in Account.MoreClaims)
        {
            claims[name] = value;
        }

        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Account.Fault == TokenFault.Issuer ? IssuerOf(OtherTenant) : s_issuer,
            Audience = Account.Fault == TokenFault.Audience ? "33333333-aaaa-bbbb-cccc-444444444444" : (string)request.Query["client_id"]!,
            NotBefore = now.AddHours(-2),
            IssuedAt = now.AddHours(-2),
            Expires = Account.Fault == TokenFault.Expired ? now.AddHours(-1) : now.AddMinutes(10),
            Claims = claims,
            SigningCredentials = new SigningCredentials(Account.Fault == TokenFault.Signature ? _otherKey : _key, SecurityAlgorithms.RsaSha256),
        });
    }
}

/// <summary>An account of the tenant as its token tells of it.</summary>
/// <param name="SignInName"><c>preferred_username</c>.</param>
internal sealed record MicrosoftAccount(string ObjectId, string SignInName)
{
    public string Tenant { get; init; } = EntraStandIn.Tenant;

    public TokenFault Fault { get; init; }

    /// <summary>What Microsoft answers instead of a token.</summary>
    public string? Error { get; init; }

    public IReadOnlyList<(string Name, object Value)> MoreClaims { get; init; } = [];

    public static MicrosoftAccount Of(string address) => new(Guid.NewGuid().ToString(), address);
}

public enum TokenFault
{
    None,
    Nonce,
    Audience,
    Issuer,
    Signature,
    Expired,
}
