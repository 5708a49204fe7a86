using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SopDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CreatedBy",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveFrom",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EstablishedAt",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EstablishedBy",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAt",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubmittedBy",
                table: "SopVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LinkedOpdId",
                table: "Pelaksana",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SopDrafts",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SittingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EditorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EditorSeenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SopDrafts", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_SopDrafts_SopVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "SopVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SopDrafts");

            migrationBuilder.DropColumn(
                name: "CreatedBy",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "EffectiveFrom",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "EstablishedAt",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "EstablishedBy",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "SubmittedAt",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "SubmittedBy",
                table: "SopVersions");

            migrationBuilder.DropColumn(
                name: "LinkedOpdId",
                table: "Pelaksana");
        }
    }
}
