namespace KinerjaPortal.Infrastructure.Files;

/// <summary>Where files lie and how much room must be left there.</summary>
/// <param name="Root">Absolute folder, outside of what the web server serves (<c>Files:Root</c>).</param>
/// <param name="KeepFree">Bytes that must stay free on its disk (<c>Files:KeepFreeMegabytes</c>): a full disk stops the database too.</param>
public sealed record FileSettings(string Root, long KeepFree);
