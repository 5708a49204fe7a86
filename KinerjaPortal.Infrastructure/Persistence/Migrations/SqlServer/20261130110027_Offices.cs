using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaPortal.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Offices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Opds",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Opds",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Lainnya");

            migrationBuilder.AddColumn<string>(
                name: "Letterhead",
                table: "Opds",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            // What OpdKinds reads from the name of a new office.
            foreach (var kind in new[] { "Badan", "Dinas", "Kecamatan", "Biro", "Satuan", "Inspektorat", "Sekretariat" })
            {
                migrationBuilder.Sql($"""UPDATE "Opds" SET "Kind" = '{kind}' WHERE "Name" LIKE '{kind} %'""");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Address",
                table: "Opds");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Opds");

            migrationBuilder.DropColumn(
                name: "Letterhead",
                table: "Opds");
        }
    }
}
