FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish KinerjaPortal.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image's own user, who is not root. A volume that is mounted here for the first time takes over whose the folder is.
RUN mkdir -p /var/lib/kinerja /var/lib/kinerja-kunci && chown $APP_UID /var/lib/kinerja /var/lib/kinerja-kunci && chmod 700 /var/lib/kinerja /var/lib/kinerja-kunci
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 \
    ConnectionStrings__Kinerja="Data Source=/var/lib/kinerja/kinerja.db" \
    Files__Root=/var/lib/kinerja/berkas \
    DataProtection__CertificatePath=/var/lib/kinerja-kunci/perlindungan.pfx
EXPOSE 8080
ENTRYPOINT ["dotnet", "KinerjaPortal.Web.dll"]
