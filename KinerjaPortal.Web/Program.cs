using KinerjaPortal.Web.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddWebShell();

var app = builder.Build();
app.UseAuthorization();
app.UseWebShell();
app.MapWebShell();
app.Run();
