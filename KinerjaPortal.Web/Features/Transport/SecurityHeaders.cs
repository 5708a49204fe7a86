namespace KinerjaPortal.Web.Features.Transport;

/// <summary>
/// What every answer tells the browser: take the content type as it is said, tell other sites no addresses of ours, load and run nothing of
/// others, and let none of them put the portal into a frame.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>First of all, so that errors and files are told it too.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        var policy = app.Services.GetRequiredService<ContentPolicy>();
        app.Use((http, next) =>
        {
            // Only when the answer begins: an error clears what was said before.
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.TryAdd("Referrer-Policy", "same-origin");
                headers.TryAdd("Content-Security-Policy", policy.Of(http));
                return Task.CompletedTask;
            });
            return next(http);
        });
        if (!app.Environment.IsDevelopment())
        {
            // Said over https alone, and not of localhost, where other things may be tried out over http.
            app.UseHsts();
        }

        return app;
    }
}
