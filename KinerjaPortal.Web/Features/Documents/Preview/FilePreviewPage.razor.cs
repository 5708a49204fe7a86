using System.Security.Cryptography;
using System.Text;
using KinerjaPortal.Infrastructure.Documents;
using KinerjaPortal.Infrastructure.Files.Texts;
using Microsoft.AspNetCore.Components;

namespace KinerjaPortal.Web.Features.Documents.Preview;

/// <summary>The words, the tables or the entries of a file; that there is nothing to show where it has none of them.</summary>
public sealed partial class FilePreviewPage
{
    private const string Style = """
        body{margin:0;padding:16px;font:15px/1.55 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
        p{margin:0 0 .7em;max-width:70ch;white-space:pre-wrap}
        .heading{font-weight:600;font-size:1.1em;margin-top:1.1em}
        .said{padding:12px;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:8px}
        .table{overflow-x:auto;margin:0 0 1.2em}
        table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
        caption{text-align:start;font-weight:600;padding:0 0 6px}
        td{border:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:4px 8px;vertical-align:top;max-width:40ch;white-space:pre-wrap}
        .figure{text-align:end;white-space:nowrap}
        """;

    /// <summary>Nothing but this page's own style, known by its hash.</summary>
    internal static readonly string Policy =
        "default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))
        + "'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public IReadOnlyList<FilePreviewBlock>? Blocks { get; set; }

    [Parameter]
    public IReadOnlyList<ZipEntryName>? Entries { get; set; }

    /// <summary>Whether there is more than is shown.</summary>
    [Parameter]
    public bool Cut { get; set; }
}
