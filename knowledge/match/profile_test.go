package match_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"recruitbot/knowledge/match"
)

// said is what the data files hold of a label.
type said struct {
	ID        string              `yaml:"id"`
	Outcome   string              `yaml:"outcome"`
	Phrasings map[string][]string `yaml:"phrasings"`
}

// collected returns all phrasings of the profiles beside this package, or of a share of their
// labels, those that are about none of the labels apart.
func collected(t *testing.T) (phrases []match.Phrase, outside []string) {
	t.Helper()
	files, err := filepath.Glob("../profiles/*/topics/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no topics: %v", err)
	}
	for _, f := range append(files, "../common/beyond.yaml", "../common/talk.yaml") {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var all []said
		if err := yaml.Unmarshal(data, &all); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for i, s := range all {
			if i%labels != 0 {
				continue
			}
			for _, language := range []string{"en", "fr"} {
				for _, text := range s.Phrasings[language] {
					if s.Outcome == "out_of_scope" {
						outside = append(outside, text)
						continue
					}
					phrases = append(phrases, match.Phrase{Label: s.ID, Text: text, Language: language})
				}
			}
		}
	}
	return phrases, outside
}

// folds is how many parts the phrasings are divided into, each to be read by a Reader of the
// others.
const folds = 5

// Each phrasing is read by a Reader that knows four fifths of the others: what
// a question that nobody foresaw may expect. The phrasings of a label are chosen to
// be unlike each other, so this is the hardest of readings.
func TestUnseenPhrasings(t *testing.T) {
	phrases, outside := collected(t)
	var n, right, first3, known, knownRight, refused int
	for fold := range asked {
		var stored []match.Phrase
		for i, p := range phrases {
			if i%folds != fold {
				stored = append(stored, p)
			}
		}
		r := match.New(match.Config{Phrases: stored})
		for i := fold; i < len(phrases); i += folds {
			n++
			got := r.Read(phrases[i].Text)
			for place, s := range got.Ranked[:min(3, len(got.Ranked))] {
				if s.Label == phrases[i].Label {
					first3++
					if place == 0 {
						right++
						if got.Known {
							knownRight++
						}
					}
				}
			}
			if got.Known {
				known++
			}
		}
		for _, text := range outside {
			if !r.Read(text).Known {
				refused++
			}
		}
	}
	off := asked * max(1, len(outside))
	t.Logf("%d phrasings: right %d%%, among the first three %d%%, known %d%%, known and right %d%%; %d%% of %d outside refused",
		n, right*100/n, first3*100/n, known*100/n, knownRight*100/n, refused*100/off, len(outside))
	if right*100 < 48*n || first3*100 < 62*n {
		t.Errorf("right %d and among the first three %d of %d", right, first3, n)
	}
	if knownRight*100 < 85*right || refused*100 < 50*off {
		t.Errorf("%d of %d right ones known, %d of %d outside refused", knownRight, right, refused, off)
	}
}

// Every phrasing of the profiles is read as its own label.
func TestStoredPhrasings(t *testing.T) {
	phrases, _ := collected(t)
	r := match.New(match.Config{Phrases: phrases})
	labels := map[string]map[string]bool{}
	for _, p := range phrases {
		key := match.Normalise(p.Text)
		if labels[key] == nil {
			labels[key] = map[string]bool{}
		}
		labels[key][p.Label] = true
	}
	for i, p := range phrases {
		if i%every != 0 {
			continue
		}
		for _, text := range []string{p.Text, "*" + strings.ToUpper(p.Text) + "*"} {
			if got := r.Read(text); !labels[match.Normalise(p.Text)][top(got)] || !got.Known {
				t.Errorf("%q of %s is read as %s, known %v", text, p.Label, top(got), got.Known)
			}
		}
	}
}
