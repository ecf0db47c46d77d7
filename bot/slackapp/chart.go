package slackapp

import (
	"strconv"

	"github.com/slack-go/slack"

	"recruitbot/bot"
)

// Slack's limits of a data_visualization block.
const (
	chartTitle = 50 // also of an axis' label
	chartLabel = 20 // of a category or a series
	chartBars  = 20
)

// chartBlock draws ranges as Slack can: its bars begin at zero and none floats. So each
// category has two bars, one for its low end and one for its high end; where a range has
// no high end, all show their low ends alone. False for a chart that Slack wouldn't take.
func chartBlock(c bot.Chart) (slack.Block, bool) {
	if len(c.Bars) == 0 || len(c.Bars) > chartBars {
		return nil, false
	}
	var categories []string
	var low, high []slack.DataVisualizationDataPoint
	known, open := map[string]bool{}, false
	for _, b := range c.Bars {
		name := unlike(clip(b.Label, chartLabel), known)
		categories = append(categories, name)
		low = append(low, slack.NewDataVisualizationDataPoint(name, float64(b.Low)))
		high = append(high, slack.NewDataVisualizationDataPoint(name, float64(b.High)))
		open = open || b.High == 0
	}
	names := map[string]bool{}
	series := []slack.DataVisualizationDataSeries{slack.NewDataVisualizationDataSeries(unlike(clip(c.From, chartLabel), names), low...)}
	if !open {
		series = append(series, slack.NewDataVisualizationDataSeries(unlike(clip(c.To, chartLabel), names), high...))
	}
	axis := slack.NewDataVisualizationAxisConfig(categories...).WithYLabel(clip(c.Unit, chartTitle))
	block := slack.NewDataVisualizationBlock(clip(c.Title, chartTitle), slack.NewDataVisualizationBarChart(axis, series...))
	return block, block.Validate() == nil
}

// unlike makes a name unlike all that are known.
func unlike(name string, known map[string]bool) string {
	if name == "" {
		name = emptyCell
	}
	for n := 2; known[name]; n++ {
		tail := " " + strconv.Itoa(n)
		name = clip(name, chartLabel-len(tail)) + tail
	}
	known[name] = true
	return name
}

// tidyChart cleans a chart's texts.
func tidyChart(c bot.Chart) bot.Chart {
	tidied := bot.Chart{Title: oneLine(c.Title), Unit: oneLine(c.Unit), From: oneLine(c.From), To: oneLine(c.To), Table: tidyTable(c.Table)}
	for _, b := range c.Bars {
		b.Label = oneLine(b.Label)
		tidied.Bars = append(tidied.Bars, b)
	}
	if tidied.Title == "" {
		tidied.Title = emptyCell
	}
	return tidied
}
