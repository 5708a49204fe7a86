using System.Diagnostics;
using System.Text.Json;
using KinerjaPortal.Tests.Support;

namespace KinerjaPortal.Tests.Integration.Exchange;

/// <summary>
/// The reader that bpmn.io itself uses, from npm, run by node in a folder of its own. Without node or the registry the
/// tests that need it fail and say so: a skipped reader would prove nothing.
/// </summary>
public sealed class BpmnModdle : IDisposable
{
    private const string Package = "bpmn-moddle@9.0.4";

    private const string Script = """
        import { readFile } from 'node:fs/promises';
        import BpmnModdle from 'bpmn-moddle';
        const files = [];
        for (const path of process.argv.slice(2)) {
          const { rootElement, warnings } = await new BpmnModdle().fromXML(await readFile(path, 'utf8'));
          const process = rootElement.rootElements.find(element => element.$type === 'bpmn:Process');
          const nodes = process.flowElements.filter(element => element.$type !== 'bpmn:SequenceFlow');
          const drawn = rootElement.diagrams[0].plane.planeElement;
          files.push({
            Warnings: warnings.map(warning => warning.message),
            Lanes: process.laneSets[0].lanes.map(lane => lane.name),
            Nodes: nodes.map(node => node.$type),
            Undrawn: [...process.flowElements, ...process.laneSets[0].lanes].map(element => element.id)
              .filter(id => !drawn.some(shape => shape.bpmnElement?.id === id && (shape.bounds || shape.waypoint?.length >= 2))),
            Homeless: nodes.filter(node => !process.laneSets[0].lanes.some(lane => (lane.flowNodeRef ?? []).includes(node))).map(node => node.id),
          });
        }
        console.log(JSON.stringify(files));
        """;

    private readonly TempFolder _folder = new();
    private bool _installed;

    internal sealed record Reading(List<string> Warnings, List<string> Lanes, List<string> Nodes, List<string> Undrawn, List<string> Homeless);

    internal List<Reading> Read(IReadOnlyList<byte[]> files)
    {
        Install();
        var paths = files.Select((file, index) =>
        {
            var path = _folder.File($"{index}.bpmn");
            File.WriteAllBytes(path, file);
            return path;
        }).ToList();
        return JsonSerializer.Deserialize<List<Reading>>(Run("node", [_folder.File("baca.mjs"), .. paths]))!;
    }

    public void Dispose() => _folder.Dispose();

    private void Install()
    {
        if (!_installed)
        {
            File.WriteAllText(_folder.File("package.json"), """{ "private": true, "type": "module" }""");
            File.WriteAllText(_folder.File("baca.mjs"), Script);
            Run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", Package]);
            _installed = true;
        }
    }

    private string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(
                process.ExitCode == 0,
                $"'{program}' could not {(program == "npm" ? $"install {Package}; these tests need an npm registry" : "read the files")}: {errors.Result}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"'{program}' is not installed; these tests read BPMN with bpmn.io's own reader and need Node.js 18 or later with npm.");
            throw;
        }
    }
}
