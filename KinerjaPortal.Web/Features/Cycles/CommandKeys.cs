namespace KinerjaPortal.Web.Features.Cycles;

/// <summary>
/// The keys of what was pressed and has had no answer yet. Pressing the same again after a fault sends the same key, so
/// that what did happen does not happen twice.
/// </summary>
internal sealed class CommandKeys
{
    private readonly Dictionary<string, string> _unanswered = [];

    public string For(string request)
    {
        if (!_unanswered.TryGetValue(request, out var key))
        {
            _unanswered[request] = key = Guid.NewGuid().ToString("N");
        }

        return key;
    }

    public void Answered(string request) => _unanswered.Remove(request);
}
