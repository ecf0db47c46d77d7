package main

import (
	"fmt"
	"net"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
)

// holdOperatorsFiles demands that what the files beside say of metrics is true of
// those of a process that runs.
func holdOperatorsFiles(t *testing.T, got map[string]float64) {
	t.Helper()
	t.Run("alerts", func(t *testing.T) { holdAlerts(t, got) })
	t.Run("dashboard", func(t *testing.T) { holdDashboard(t, got) })
	t.Run("table", func(t *testing.T) { holdTable(t, got) })
}

func holdAlerts(t *testing.T, got map[string]float64) {
	var file struct {
		Groups []struct {
			Name  string
			Rules []struct {
				Alert, Expr, For    string
				Labels, Annotations map[string]string
			}
		}
	}
	readYAML(t, "ops/alerts.yaml", &file)
	names := map[string]bool{}
	for _, g := range file.Groups {
		for _, r := range g.Rules {
			if names[r.Alert] || !regexp.MustCompile(`^Recruitbot[A-Za-z]+$`).MatchString(r.Alert) {
				t.Errorf("the name %q is odd or there twice", r.Alert)
			}
			names[r.Alert] = true
			if _, err := time.ParseDuration(r.For); r.For != "" && err != nil {
				t.Errorf("%s: %v", r.Alert, err)
			}
			if !slices.Contains([]string{"page", "ticket"}, r.Labels["severity"]) || r.Annotations["summary"] == "" || r.Annotations["description"] == "" {
				t.Errorf("%s lacks a severity, a summary or a description", r.Alert)
			}
			if value := regexp.MustCompile(`\{\{ *\$value *\}\}`); value.MatchString(r.Annotations["description"]) {
				t.Errorf("%s tells a number with all its digits", r.Alert)
			}
			holdExpression(t, r.Alert, r.Expr, got)
		}
	}
	if len(names) < 8 {
		t.Errorf("%d alerts", len(names))
	}
}

func holdDashboard(t *testing.T, got map[string]float64) {
	var board struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
	}
	readYAML(t, "ops/dashboard.json", &board)
	var shown string // all expressions
	for _, p := range board.Panels {
		if len(p.Targets) == 0 {
			t.Errorf("the panel %q shows nothing", p.Title)
		}
		for _, target := range p.Targets {
			holdExpression(t, p.Title, target.Expr, got)
			shown += target.Expr + "\n"
		}
	}
	for _, promise := range []string{
		"events_accepted_total", "events_answered_total", "apologies_total", "events_dead_total", "acks_total", "events_redelivered_total",
		"doubles_prevented_total", "leases_lost_total", "inbox_events", "inbox_oldest_age_seconds", "model_texts_total", "model_duration_seconds_bucket",
	} {
		if !strings.Contains(shown, "recruitbot_"+promise) {
			t.Errorf("no panel shows %s", promise)
		}
	}
}

// holdExpression looks at an expression of Prometheus': its brackets close, each of its
// selectors finds a sample, and each label that it groups by is there.
func holdExpression(t *testing.T, where, expr string, got map[string]float64) {
	t.Helper()
	var open []rune
	for _, r := range expr {
		if at := strings.IndexRune("([{", r); at >= 0 {
			open = append(open, []rune(")]}")[at])
		} else if strings.ContainsRune(")]}", r) {
			if len(open) == 0 || open[len(open)-1] != r {
				t.Errorf("%s: brackets of %s", where, expr)
				return
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: brackets of %s", where, expr)
	}
	selectors := regexp.MustCompile(`((?:recruitbot|process)_\w+)(?:\{(\w+)(=~?)"([^"]*)"\})?`).FindAllStringSubmatch(expr, -1)
	if len(selectors) == 0 {
		t.Errorf("%s: %s names no metric", where, expr)
	}
	for _, s := range selectors {
		want := []string{s[1]}
		if s[2] != "" {
			want = nil
			for value := range strings.SplitSeq(s[4], "|") {
				want = append(want, fmt.Sprintf("%s{%s=%q}", s[1], s[2], value))
			}
		}
		for _, w := range want {
			if !finds(got, w) {
				t.Errorf("%s: %s is no metric", where, w)
			}
		}
	}
	for _, by := range regexp.MustCompile(`by \((\w+)\)`).FindAllStringSubmatch(expr, -1) {
		if !slices.ContainsFunc(selectors, func(s []string) bool { return finds(got, s[1]+"{"+by[1]+"=") }) {
			t.Errorf("%s: no metric has the label %s", where, by[1])
		}
	}
}

// finds tells whether there is a sample of a metric, or one whose name and labels begin
// so.
func finds(got map[string]float64, sample string) bool {
	for name := range got {
		if name == sample || strings.HasPrefix(name, sample+"{") || strings.Contains(sample, "{") && strings.HasPrefix(name, sample) {
			return true
		}
	}
	return false
}

// holdTable demands that the operators' table has a row for each metric, with its label
// and its meaning, and for nothing else.
func holdTable(t *testing.T, got map[string]float64) {
	data, err := os.ReadFile("ops/README.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(recruitbot_\\w+)`").FindAllStringSubmatch(string(data), -1) {
		told[row[1]] = true
	}
	for sample := range got {
		name, _, _ := strings.Cut(sample, "{")
		name = regexp.MustCompile("_(bucket|sum|count)$").ReplaceAllString(name, "")
		if strings.HasPrefix(name, "recruitbot_") && !told[name] {
			t.Errorf("%s is not in the table", name)
		}
	}
	for _, row := range counted() {
		want := fmt.Sprintf("| `%s` | %s | %s |", row.metric, label(row.label), row.help)
		if !strings.Contains(string(data), want) {
			t.Errorf("the table lacks\n%s", want)
		}
		delete(told, row.metric)
	}
	for name := range told {
		if !finds(got, name) && !finds(got, name+"_count") && name != "recruitbot_unlisted_total" {
			t.Errorf("%s is in the table, and no metric", name)
		}
	}
}

func label(name string) string {
	if name == "" {
		return ""
	}
	return "`" + name + "`"
}

func readYAML(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// variables are the names of those that Config reads.
func variables() []string {
	var out []string
	for f := range reflect.TypeFor[environment]().Fields() {
		out = append(out, f.Tag.Get("envconfig"))
	}
	return out
}

// configured demands that a set of variables is one that serve takes, once the
// secrets are filled in, and returns the port of its health and metrics.
func configured(t *testing.T, set map[string]string) (config Config, port string) {
	t.Helper()
	for name, value := range set {
		if !slices.Contains(variables(), name) {
			t.Errorf("there is no variable %s", name)
		}
		t.Setenv(name, value)
	}
	t.Setenv("SLACK_BOT_TOKEN", "xoxb-1")
	t.Setenv("SLACK_APP_TOKEN", "xapp-1")
	config, err := loadConfig(true)
	if err != nil {
		t.Fatal(err)
	}
	_, port, err = net.SplitHostPort(config.HTTPAddr)
	if err != nil {
		t.Fatal(err)
	}
	return config, port
}
