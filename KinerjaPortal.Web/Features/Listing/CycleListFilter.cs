using System.Globalization;
using KinerjaPortal.Domain.Cycles;
using KinerjaPortal.Domain.Sops;
using KinerjaPortal.Infrastructure.Listing;
using KinerjaPortal.Web.Features.Board;
using KinerjaPortal.Web.Features.Board.Filter;
using Microsoft.AspNetCore.WebUtilities;

namespace KinerjaPortal.Web.Features.Listing;

/// <summary>Which documents are listed. Lives in the address, so that it survives a reload, can be sent to a colleague and kept as a view.</summary>
/// <param name="Office">Code of the office; null for the reader's own.</param>
public sealed record CycleListFilter(
    string Words = "", DocumentType? DocumentType = null, int? Year = null, CycleStatus? Status = null, string? Post = null, LateFilter Late = LateFilter.Any,
    string? Office = null)
{
    public const string Path = "/dokumen";

    public bool IsEmpty => this == new CycleListFilter(Office: Office);

    /// <summary>From the words of the address; what cannot be read filters nothing.</summary>
    public static CycleListFilter Read(string? cari, string? jenis, string? tahun, string? status, string? jabatan, string? terlambat, string? kantor)
    {
        var board = BoardFilter.Read(jenis, tahun, terlambat, cari);
        return new CycleListFilter(
            board.Search, board.DocumentType, board.Year,
            status switch { "berjalan" => CycleStatus.Running, "selesai" => CycleStatus.Completed, "dibatalkan" => CycleStatus.Cancelled, _ => null },
            string.IsNullOrWhiteSpace(jabatan) ? null : jabatan.Trim(),
            board.Late,
            string.IsNullOrWhiteSpace(kantor) ? null : kantor.Trim());
    }

    /// <summary>For the address; null leaves a word out.</summary>
    public IReadOnlyDictionary<string, object?> Write() => new Dictionary<string, object?>(new BoardFilter(DocumentType, Year, Late, Words).Write())
    {
        ["status"] = Status switch { CycleStatus.Running => "berjalan", CycleStatus.Completed => "selesai", CycleStatus.Cancelled => "dibatalkan", _ => null },
        ["jabatan"] = Post,
        ["kantor"] = Office,
    };

    /// <summary>The address of a page or a file that lists by it.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(
        path, Write().Where(word => word.Value is not null).ToDictionary(word => word.Key, word => Convert.ToString(word.Value, CultureInfo.InvariantCulture)));

    /// <summary>What is asked of the database. Late is what runs, and what runs is on the board: which those are it knows.</summary>
    public CycleQuestion QuestionOn(BoardSnapshot board, BoardView view) => new(
        Words, DocumentType, Year, Status, Post,
        Among: Late == LateFilter.Any ? null : [.. board.Cards.Values.Where(card => Late == LateFilter.Step ? view.IsLate(card) : view.IsEndangered(card)).Select(card => card.CycleId)]);
}
