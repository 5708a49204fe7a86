using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.SqlServer
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
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Staff");

            // By EXEC: a script that is written for every state of the database is compiled whole, before the column is there.
            migrationBuilder.Sql("""EXEC(N'UPDATE [AspNetUsers] SET [Role] = CASE WHEN [IsPortalAdmin] = 1 THEN ''PortalAdmin'' ELSE ''OfficeAdmin'' END WHERE [IsOfficeAdmin] = 1 OR [IsPortalAdmin] = 1;');""");

            migrationBuilder.DropColumn(
                name: "IsOfficeAdmin",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "IsPortalAdmin",
                table: "AspNetUsers");

            migrationBuilder.CreateTable(
                name: "AdminEvents",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    OpdId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Deed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminEvents", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ObservedOffices",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsPortalAdmin",
                table: "AspNetUsers",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("""EXEC(N'UPDATE [AspNetUsers] SET [IsOfficeAdmin] = 1, [IsPortalAdmin] = CASE WHEN [Role] = ''PortalAdmin'' THEN 1 ELSE 0 END WHERE [Role] IN (''OfficeAdmin'', ''PortalAdmin'');');""");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "AspNetUsers");
        }
    }
}
