using KinerjaPortal.Domain.Sops;

namespace KinerjaPortal.Infrastructure.Exchange.Xlsx;

/// <summary>The worksheet "Identitas": a label in column A, what belongs to it in column B, there and below.</summary>
internal sealed class IdentityReader
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IdentityReader(SheetGrid grid, List<ImportRemark> remarks)
    {
        string? current = null;
        foreach (var row in grid.Rows)
        {
            var (label, value) = (grid.Text(row, 0), grid.Text(row, 1));
            current = label.Length > 0 ? label : current;
            if (value.Length == 0 || current is null)
            {
                continue;
            }

            if (!IdentityLine.All.Contains(current, StringComparer.OrdinalIgnoreCase))
            {
                remarks.Add(new ImportRemark(ImportRemarkKind.IdentityLineLeftOut, current, value));
            }
            else if (_values.TryGetValue(current, out var values))
            {
                values.Add(value);
            }
            else
            {
                _values[current] = [value];
            }
        }

        if (One(IdentityLine.DocumentType) is { } document && DocumentType is null)
        {
            remarks.Add(new ImportRemark(ImportRemarkKind.WordUnknown, document, IdentityLine.DocumentType));
        }
    }

    public DocumentType? DocumentType => SheetTerms.DocumentIn(One(IdentityLine.DocumentType));

    public string? SourceNote => One(IdentityLine.SourceNote);

    public SopIdentity Identity => new(
        One(IdentityLine.Unit) ?? "",
        One(IdentityLine.Title) ?? "",
        One(IdentityLine.Nomor),
        One(IdentityLine.TanggalPembuatan),
        One(IdentityLine.TanggalRevisi),
        One(IdentityLine.TanggalEfektif),
        One(IdentityLine.TanggalPengesahan),
        new SopApproval(One(IdentityLine.Jabatan), One(IdentityLine.Nama), One(IdentityLine.Nip), One(IdentityLine.Pangkat)),
        Box(IdentityLine.DasarHukum),
        Box(IdentityLine.Kualifikasi),
        Box(IdentityLine.Keterkaitan),
        Box(IdentityLine.Peralatan),
        Box(IdentityLine.Peringatan),
        Box(IdentityLine.Pencatatan));

    private string? One(string label) => _values.TryGetValue(label, out var values) ? string.Join('\n', values) : null;

    private List<string> Box(string label) => _values.GetValueOrDefault(label) ?? [];
}
