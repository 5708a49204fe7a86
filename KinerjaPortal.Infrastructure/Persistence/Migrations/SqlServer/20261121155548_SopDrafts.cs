using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveFrom",
                table: "SopVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EstablishedAt",
                table: "SopVersions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EstablishedBy",
                table: "SopVersions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAt",
                table: "SopVersions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubmittedBy",
                table: "SopVersions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LinkedOpdId",
                table: "Pelaksana",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SopDrafts",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SittingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EditorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EditorSeenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
