using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Files : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "UploadLimitMegabytes",
                table: "Opds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 200);

            migrationBuilder.AddColumn<bool>(
                name: "HasFiles",
                table: "Cycles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "BahanTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Required = table.Column<bool>(type: "INTEGER", nullable: false),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Posts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FormatName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    FormatSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FormatSize = table.Column<long>(type: "INTEGER", nullable: true),
                    FormatMediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BahanTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BahanTemplates_Sops_SopId",
                        column: x => x.SopId,
                        principalTable: "Sops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpdId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OwedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FiledById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleFiles_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpdId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BahanTemplates_FormatSha256",
                table: "BahanTemplates",
                column: "FormatSha256");

            migrationBuilder.CreateIndex(
                name: "IX_BahanTemplates_SopId_StepId_Ordinal",
                table: "BahanTemplates",
                columns: new[] { "SopId", "StepId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_CycleFiles_CycleId",
                table: "CycleFiles",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_CycleFiles_OpdId_FiledAt",
                table: "CycleFiles",
                columns: new[] { "OpdId", "FiledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CycleFiles_Sha256",
                table: "CycleFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_PersonId_Purpose",
                table: "Uploads",
                columns: new[] { "PersonId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_Sha256",
                table: "Uploads",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_TouchedAt",
                table: "Uploads",
                column: "TouchedAt");

            // Searching is the database's own work: the words of a file come in with its row, in the same transaction.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "FileSearch" USING fts5(
                    "FileId" UNINDEXED, "Title", "Name", "Note", "Document", "Period", "Office", "Text",
                    tokenize = 'unicode61 remove_diacritics 2', prefix = '3')
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "CycleFilesAreSearched" AFTER INSERT ON "CycleFiles"
                BEGIN
                    INSERT INTO "FileSearch" ("FileId", "Title", "Name", "Note", "Document", "Period", "Office", "Text")
                    SELECT new."Id", new."Title", new."Name", new."Note", cycle."DocumentType" || ' ' || cycle."Title", cycle."Period",
                        opd."ShortName" || ' ' || opd."Name", stored."Text"
                    FROM "Cycles" cycle
                    JOIN "Opds" opd ON opd."Id" = cycle."OpdId"
                    LEFT JOIN "StoredFiles" stored ON stored."Sha256" = new."Sha256"
                    WHERE cycle."Id" = new."CycleId";
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "CycleFilesAreSearched" """);
            migrationBuilder.Sql("""DROP TABLE "FileSearch" """);

            migrationBuilder.DropTable(
                name: "BahanTemplates");

            migrationBuilder.DropTable(
                name: "CycleFiles");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "Uploads");

            migrationBuilder.DropColumn(
                name: "UploadLimitMegabytes",
                table: "Opds");

            migrationBuilder.DropColumn(
                name: "HasFiles",
                table: "Cycles");
        }
    }
}
