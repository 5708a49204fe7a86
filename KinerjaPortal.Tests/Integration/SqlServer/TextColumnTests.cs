using System.Reflection;
using System.Text.RegularExpressions;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Texts;
using KinerjaPortal.Infrastructure.Events;
using KinerjaPortal.Infrastructure.Persistence;
using KinerjaPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KinerjaPortal.Tests.Integration.SqlServer;

/// <summary>What SQL Server knows of a text column and SQLite does not: how long it is, and which texts are the same.</summary>
public sealed partial class TextColumnTests
{
    /// <summary>Columns for a text of any length, each with what keeps it in bounds.</summary>
    private static readonly Dictionary<string, string> Unbounded = new(StringComparer.Ordinal)
    {
        ["AdminEvents.Payload"] = "JSON of limited texts",
        ["AspNetUserClaims.ClaimType"] = "the portal gives no claims",
        ["AspNetUserClaims.ClaimValue"] = "the portal gives no claims",
        ["AspNetUserLogins.ProviderDisplayName"] = "a constant",
        ["AspNetUserTokens.Value"] = "Identity's own",
        ["AspNetUsers.ConcurrencyStamp"] = "Identity's own",
        ["AspNetUsers.PasswordHash"] = "Identity's own",
        ["AspNetUsers.PhoneNumber"] = "nobody enters one",
        ["AspNetUsers.SecurityStamp"] = "Identity's own",
        ["CycleEvents.ActedFor"] = "JSON of limited texts",
        ["CycleEvents.Payload"] = "JSON of limited texts",
        ["StepRuns.Detail"] = "JSON of limited texts",
        ["SopVersions.Definition"] = "JSON of a sheet, which has a largest size",
        ["StoredFiles.Text"] = "cut when a file is read",
        ["ProtectionKeys.Xml"] = "ASP.NET Core's own",
        ["WorkCalendars.Hours"] = "JSON of numbers",
        ["WorkCalendars.SpecialHours"] = "JSON of numbers",
    };

    /// <summary>
    /// Every unique key over text, with the rule by which two texts in it are the same. SQLite compares bytes; SQL Server's usual
    /// collations are blind to capitals, and all of them to spaces behind. So what is stored must be such that both agree.
    /// </summary>
    private static readonly Dictionary<string, string> UniqueTexts = new(StringComparer.Ordinal)
    {
        ["Opds(Code)"] = "lower case with hyphens by OpdCode, and in the library",
        ["Pelaksana(OpdId, Code)"] = "lower case with hyphens by PelaksanaCode",
        ["Sops(Slug)"] = "made of the office's code, the document's word and an id, in lower case",
        ["SignOffs(Code)"] = "Crockford's base 32 in capitals, read back by VerificationCode",
        ["SigningCertificates(OpdId, Holder, Generation)"] = "made of ids and the name of a kind",
        ["ChangeMarkers(Name)"] = "constants of the portal",
        ["Commands(PersonId, Key)"] = "SHA-256 of what the client sent, in lower-case hex",
        ["StoredFiles(Sha256)"] = "SHA-256 in lower-case hex",
        ["RecoveryCodes(PersonId, CodeHash)"] = "SHA-256 in lower-case hex",
        ["AccountLinks(TokenHash)"] = "SHA-256 in lower-case hex",
        ["SignInPlaces(Account, Place)"] = "SHA-256 in lower-case hex; the name of a kind with a network address as .NET writes it, or SHA-256",
        ["ProtectionKeys(Name)"] = "made of an id by ASP.NET Core",
        ["AspNetUsers(NormalizedUserName)"] = "in capitals by Identity's normaliser: an e-mail address is the same in any case",
        ["AspNetUserLogins(LoginProvider, ProviderKey)"] = "a constant and Entra's object id, a GUID in lower case",
        ["AspNetUserTokens(UserId, LoginProvider, Name)"] = "constants of Identity",
        ["Notifications(CycleId, Version, PersonId, Kind)"] = "the name of a kind",
        ["NotificationMutes(PersonId, Kind)"] = "the name of a kind",
        ["ProjectionCheckpoints(Name)"] = "constants of the portal",
    };

    [Fact]
    public void Every_text_column_has_a_limit_of_the_table_of_limits_or_a_reason_for_having_none()
    {
        var limits = typeof(TextLimits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).ToHashSet();
        using var db = new SqlServerDesignTime().CreateDbContext([]);

        // What stands in a passkey's JSON is no column: a key, a limited name, and a credential of at most 32 kB.
        var columns = db.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type => type.GetProperties())
            .Where(property => property.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal))
            .ToList();

        foreach (var property in columns)
        {
            var name = $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}";
            Assert.True(
                property.GetRelationalTypeMapping().Size is { } limit ? limits.Contains(limit) : Unbounded.ContainsKey(name),
                $"{name} has {property.GetColumnType()}: name its limit in TextLimits, and where the text comes in, refuse what is longer");
        }

        Assert.NotEmpty(columns);
    }

    /// <summary>A number in a configuration is a limit that nobody else knows.</summary>
    [Fact]
    public void The_configurations_take_their_limits_from_the_table()
    {
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "KinerjaPortal.Infrastructure", "Persistence"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => NumberAsLimit().IsMatch(line)));

        Assert.Empty(written);
    }

    [Fact]
    public void Every_unique_text_has_a_rule_by_which_both_databases_find_the_same_ones_the_same()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var unique =
            from type in db.Model.GetEntityTypes()
            from key in type.GetKeys().Select(key => key.Properties).Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
            where key.Any(property => property.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal))
            select $"{type.GetTableName()}({string.Join(", ", key.Select(property => property.GetColumnName()))})";

        Assert.Equal(UniqueTexts.Keys.Order(StringComparer.Ordinal), unique.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_names_that_are_stored_fit()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var tooLong =
            from property in db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
            where type.IsEnum
            from name in Enum.GetNames(type)
            where name.Length > property.GetMaxLength()
            select $"{property.Name} {name}";

        Assert.Empty(tooLong);
        Assert.All(
            typeof(CycleFact).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CycleFact))),
            kind => Assert.InRange(kind.Name.Length, 1, TextLimits.EventKind));
        Assert.Equal(TextLimits.Sha256, new CommandId(Guid.NewGuid(), "k", "").StoredKey.Length);
    }

    [GeneratedRegex(@"Ha(s|ve)MaxLength\(\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberAsLimit();
}
