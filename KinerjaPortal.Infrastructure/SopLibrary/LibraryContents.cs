namespace KinerjaPortal.Infrastructure.SopLibrary;

/// <summary>Everything the library holds; every SOP belongs to one of its offices.</summary>
internal sealed record LibraryContents(IReadOnlyList<LibraryOffice> Offices, IReadOnlyList<LibrarySop> Sops);
