using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Rights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Staff");

            // Each in place: making the table anew, as the tool would, is not needed to drop a column.
            migrationBuilder.Sql("""UPDATE "AspNetUsers" SET "Role" = CASE WHEN "IsPortalAdmin" = 1 THEN 'PortalAdmin' ELSE 'OfficeAdmin' END WHERE "IsOfficeAdmin" = 1 OR "IsPortalAdmin" = 1;""");
            migrationBuilder.Sql("""ALTER TABLE "AspNetUsers" DROP COLUMN "IsOfficeAdmin";""");
            migrationBuilder.Sql("""ALTER TABLE "AspNetUsers" DROP COLUMN "IsPortalAdmin";""");

            migrationBuilder.CreateTable(
                name: "AdminEvents",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    OpdId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Deed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminEvents", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ObservedOffices",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpdId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservedOffices", x => new { x.PersonId, x.OpdId });
                    table.ForeignKey(
                        name: "FK_ObservedOffices_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ObservedOffices_Opds_OpdId",
                        column: x => x.OpdId,
                        principalTable: "Opds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdminEvents_OpdId_Number",
                table: "AdminEvents",
                columns: new[] { "OpdId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ObservedOffices_OpdId",
                table: "ObservedOffices",
                column: "OpdId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminEvents");

            migrationBuilder.DropTable(
                name: "ObservedOffices");

            migrationBuilder.AddColumn<bool>(
                name: "IsOfficeAdmin",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPortalAdmin",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("""UPDATE "AspNetUsers" SET "IsOfficeAdmin" = 1, "IsPortalAdmin" = CASE WHEN "Role" = 'PortalAdmin' THEN 1 ELSE 0 END WHERE "Role" IN ('OfficeAdmin', 'PortalAdmin');""");
            migrationBuilder.Sql("""ALTER TABLE "AspNetUsers" DROP COLUMN "Role";""");
        }
    }
}
