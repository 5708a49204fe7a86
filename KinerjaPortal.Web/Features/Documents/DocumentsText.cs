namespace KinerjaPortal.Web.Features.Documents;

/// <summary>Names the words of the documents of a cycle.</summary>
public sealed class DocumentsText;
