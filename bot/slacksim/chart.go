package slacksim

import (
	"fmt"
	"slices"
)

// Slack's limits of a chart, from the reference page of its block (November 2026).
const (
	maxChartTitle = 50 // also of an axis' label
	maxChartLabel = 20 // of a category, a series or a segment
	maxSeries     = 6  // also of segments
	maxCategories = 20
)

// RefuseCharts has the workspace refuse charts from now on, or take them again, as Slack
// does while the block is being brought to all workspaces.
func (s *Sim) RefuseCharts(refuse bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.noCharts = refuse
}

// toggleCharts changes whether charts are refused, and says so.
func (s *Sim) toggleCharts() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.noCharts = !s.noCharts; s.noCharts {
		return "Charts are refused from now on."
	}
	return "Charts are taken again."
}

// chartRefused refuses a chart among blocks where the workspace takes none; Sim.mu is held.
func (s *Sim) chartRefused(word, at string, blocks []any) *fault {
	for i, v := range blocks {
		if b, ok := v.(map[string]any); ok && s.noCharts && text(b, "type") == "data_visualization" {
			return refused(word, fmt.Sprintf("[ERROR] unsupported type: data_visualization [json-pointer:%s/%d/type]", at, i))
		}
	}
	return nil
}

// chart looks at a chart.
func (c *checker) chart(at string, b map[string]any) {
	if text(b, "title") == "" {
		c.missing(at, "title")
	}
	c.length(at+"/title", text(b, "title"), maxChartTitle)
	chart, _ := b["chart"].(map[string]any) // anything else has no type, which is refused
	at += "/chart"
	switch kind := text(chart, "type"); kind {
	case "pie":
		c.segments(at+"/segments", items(chart, "segments"))
	case "bar", "line", "area":
		c.series(at, chart)
	default:
		c.fail(at+"/type", "unsupported type: "+kind)
	}
}

func (c *checker) segments(at string, list []any) {
	if len(list) == 0 {
		c.fail(at, "must have at least one item")
	}
	c.count(at, len(list), maxSeries)
	for i, v := range list {
		s, _ := v.(map[string]any) // anything else has no label, which is refused
		here := fmt.Sprintf("%s/%d", at, i)
		c.chartLabel(here+"/label", text(s, "label"))
		if n, ok := s["value"].(float64); !ok || n <= 0 {
			c.fail(here+"/value", "must be greater than 0")
		}
	}
}

func (c *checker) chartLabel(at, label string) {
	if label == "" {
		c.fail(at, "must be more than 0 characters")
	}
	c.length(at, label, maxChartLabel)
}

// series looks at the series of a chart with axes: each has a value for each category.
func (c *checker) series(at string, chart map[string]any) {
	axis, _ := chart["axis_config"].(map[string]any) // anything else has no categories, which is refused
	c.length(at+"/axis_config/x_label", text(axis, "x_label"), maxChartTitle)
	c.length(at+"/axis_config/y_label", text(axis, "y_label"), maxChartTitle)
	categories := c.distinct(at+"/axis_config/categories", items(axis, "categories"), maxCategories)
	var names []any
	for _, v := range items(chart, "series") {
		s, _ := v.(map[string]any) // anything else has no name, which is refused
		names = append(names, text(s, "name"))
		var labels []any
		for _, p := range items(s, "data") {
			point, _ := p.(map[string]any) // anything else has no value, which is refused
			labels = append(labels, text(point, "label"))
			if _, ok := point["value"].(float64); !ok {
				c.fail(at+"/series", "a value must be a number")
			}
		}
		found := c.distinct(at+"/series/data", labels, maxCategories)
		if !slices.Equal(slices.Sorted(slices.Values(found)), slices.Sorted(slices.Values(categories))) {
			c.fail(at+"/series/data", "must have one point for each category")
		}
	}
	c.distinct(at+"/series", names, maxSeries)
}

// distinct looks at a list of labels, of which each is another.
func (c *checker) distinct(at string, list []any, most int) []string {
	if len(list) == 0 {
		c.fail(at, "must have at least one item")
	}
	c.count(at, len(list), most)
	var out []string
	for _, v := range list {
		label, _ := v.(string) // anything else is refused as empty
		c.chartLabel(at, label)
		if slices.Contains(out, label) {
			c.fail(at, "must be unique: "+label)
		}
		out = append(out, label)
	}
	return out
}
