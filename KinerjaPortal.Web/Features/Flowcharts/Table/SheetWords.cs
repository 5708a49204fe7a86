using KinerjaPortal.Domain.Sops;
using Microsoft.Extensions.Localization;

namespace KinerjaPortal.Web.Features.Flowcharts.Table;

/// <summary>Says in words what a symbol says by its place, shape and colour.</summary>
internal sealed class SheetWords(IStringLocalizer<FlowchartText> text)
{
    /// <summary>"Langkah 9, keputusan, Sekretaris: Mengoreksi dokumen Renja, sedang berjalan".</summary>
    public string Symbol(SopStep step, SopLane lane, StepProgress? progress)
    {
        string name = text["Symbol.Label", step.Number, text[$"Symbol.{step.Symbol}"].Value, lane.Heading, step.Activity];
        return string.Join(", ", Parts().Prepend(name));

        IEnumerable<string> Parts()
        {
            if (progress is not null)
            {
                yield return State(progress);
            }

            if (step.PelaksanaInferred)
            {
                yield return text["Inferred"];
            }
        }
    }

    /// <summary>What the cell of the lane says to who cannot see the symbol in it.</summary>
    public string Cell(SopStep step, StepProgress? progress)
    {
        string symbol = text[$"Symbol.{step.Symbol}"];
        var words = progress is null ? symbol : $"{symbol}, {State(progress)}";
        return step.PelaksanaInferred ? $"{words} ({text["Inferred"].Value})" : words;
    }

    private string State(StepProgress progress)
    {
        var words = new List<string> { text[$"State.{progress.State}"] };
        if (progress.State == StepState.Berjalan && progress.HolderName is { } holder)
        {
            words.Add(text["State.Holder", holder]);
        }

        if (progress.IsLate)
        {
            words.Add(text["State.Late"]);
        }

        if (progress.Visits > 1)
        {
            words.Add(text["State.Visits", progress.Visits]);
        }

        if (progress.LastDoneAt is { } done)
        {
            words.Add(text["State.LastDone", done]);
        }

        return string.Join(", ", words);
    }
}
