using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace KinerjaPortal.Bench;

/// <summary>
/// Says in every sheet that no step wants a file or a signature: what is measured is a completion, and not what some steps would want before it.
/// Written into the file of a portal that is not running, so that it does for any release of it.
/// </summary>
internal static class SheetsWithoutFiles
{
    public static void Write(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (id, text) in Read(connection))
        {
            var sheet = JsonNode.Parse(text)!;
            foreach (var step in sheet["steps"]!.AsArray())
            {
                step!["need"] = "Nothing";
                if ((string?)step["action"] == "Pengesahan")
                {
                    step["action"] = "Umum";
                }
            }

            using var write = connection.CreateCommand();
            write.CommandText = "UPDATE \"SopVersions\" SET \"Definition\" = $sheet WHERE \"Id\" = $id";
            write.Parameters.AddWithValue("$sheet", sheet.ToJsonString());
            write.Parameters.AddWithValue("$id", id);
            write.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<(object Id, string Sheet)> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Id\", \"Definition\" FROM \"SopVersions\"";
        using var reader = command.ExecuteReader();
        var sheets = new List<(object, string)>();
        while (reader.Read())
        {
            sheets.Add((reader.GetValue(0), reader.GetString(1)));
        }

        return sheets;
    }
}
