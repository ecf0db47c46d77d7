// Package bench_test sets the reader of sentences beside a full-text search
// library on the same phrases. It is a module of its own, so that the library is
// no dependency of the program. To run it, here: go test -bench . -benchmem
//
// Both are asked for the best label of a sentence: the reader for all of its
// reading, with "none of these" judged; the library for one hit of a match query.
package bench_test

import (
	"fmt"
	"math/rand"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/mapping"

	"recruitbot/knowledge"
	"recruitbot/knowledge/match"
)

// size is a set of phrases, and sentences to read against it.
type size struct {
	name    string
	phrases []match.Phrase
	asked   []string
}

// sizes are the embedded profile, the shape of the CLINC150 collection, and far
// too many labels.
func sizes(tb testing.TB) []size {
	tb.Helper()
	var out []size
	out = append(out, withQuestions("profile", embedded(tb)))
	for _, n := range [][2]int{{150, 100}, {10_000, 5}} {
		out = append(out, withQuestions(fmt.Sprintf("%dx%d", n[0], n[1]), invented(n[0], n[1])))
	}
	return out
}

// embedded are the phrasings of the profile in the binary.
func embedded(tb testing.TB) []match.Phrase {
	tb.Helper()
	base, err := knowledge.Default()
	if err != nil {
		tb.Fatal(err)
	}
	var out []match.Phrase
	for _, t := range base.Topics(base.Profiles()[0].Slug) {
		for _, language := range knowledge.Languages() {
			for _, text := range t.Phrasings.In(language) {
				out = append(out, match.Phrase{Label: t.ID, Text: text, Language: language})
			}
		}
	}
	return out
}

// withQuestions asks the first half of one phrase with the second half of
// another, cut between words: nothing is stored as it is asked.
func withQuestions(name string, phrases []match.Phrase) size {
	rng := rand.New(rand.NewSource(2))
	s := size{name: name, phrases: phrases}
	for range 1000 {
		a, b := strings.Fields(phrases[rng.Intn(len(phrases))].Text), strings.Fields(phrases[rng.Intn(len(phrases))].Text)
		s.asked = append(s.asked, strings.Join(append(slices.Clone(a[:(len(a)+1)/2]), b[len(b)/2:]...), " "))
	}
	return s
}

// invented makes phrases of made-up words: for each label a few of its own, among
// words that all labels share, the common ones oftener.
func invented(labels, each int) []match.Phrase {
	rng := rand.New(rand.NewSource(1))
	word := func() string {
		var b strings.Builder
		for range 2 + rng.Intn(3) {
			b.WriteByte("bcdfglmnprst"[rng.Intn(12)])
			b.WriteByte("aeiou"[rng.Intn(5)])
			if rng.Intn(3) == 0 {
				b.WriteByte("nrslt"[rng.Intn(5)])
			}
		}
		return b.String()
	}
	shared := strings.Fields("the of to is what how do we for a in and")
	for range 2000 {
		shared = append(shared, word())
	}
	zipf := rand.NewZipf(rng, 1.1, 4, uint64(len(shared)-1))
	var out []match.Phrase
	for l := range labels {
		own := []string{word(), word(), word(), word(), word(), word()}
		for range each {
			words := []string{own[rng.Intn(len(own))], own[rng.Intn(len(own))]}
			for range 3 + rng.Intn(5) {
				words = append(words, shared[zipf.Uint64()])
			}
			rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			out = append(out, match.Phrase{Label: fmt.Sprint("label", l), Text: strings.Join(words, " "), Language: "en"})
		}
	}
	return out
}

// finder is either of the two: how it is loaded, how it then finds a label, and
// how it is let go of.
type finder struct {
	name string
	load func(testing.TB, []match.Phrase) (find func(string) string, done func())
}

func finders() []finder {
	return []finder{{"ours", loadReader}, {"bleve", loadIndex}}
}

func loadReader(_ testing.TB, phrases []match.Phrase) (find func(string) string, done func()) {
	r := match.New(match.Config{Phrases: phrases})
	find = func(text string) string {
		got := r.Read(text)
		if len(got.Ranked) == 0 {
			return ""
		}
		return got.Ranked[0].Label
	}
	return find, func() {}
}

// loadIndex puts each phrase into an index in memory, its label stored.
func loadIndex(tb testing.TB, phrases []match.Phrase) (find func(string) string, done func()) {
	tb.Helper()
	index, err := bleve.NewMemOnly(indexMapping())
	if err != nil {
		tb.Fatal(err)
	}
	batch := index.NewBatch()
	for i, p := range phrases {
		if err := batch.Index(fmt.Sprint(i), map[string]string{"label": p.Label, "text": p.Text}); err != nil {
			tb.Fatal(err)
		}
	}
	if err := index.Batch(batch); err != nil {
		tb.Fatal(err)
	}
	find = func(text string) string {
		query := bleve.NewMatchQuery(text)
		query.SetField("text")
		request := bleve.NewSearchRequestOptions(query, 1, 0, false)
		request.Fields = []string{"label"}
		got, err := index.Search(request)
		if err != nil {
			tb.Fatal(err)
		}
		if len(got.Hits) == 0 {
			return ""
		}
		label, _ := got.Hits[0].Fields["label"].(string)
		return label
	}
	return find, func() {
		if err := index.Close(); err != nil {
			tb.Error(err)
		}
	}
}

func indexMapping() mapping.IndexMapping {
	label := bleve.NewKeywordFieldMapping()
	text := bleve.NewTextFieldMapping()
	text.Analyzer, text.Store, text.IncludeTermVectors, text.IncludeInAll = en.AnalyzerName, false, false, false
	document := bleve.NewDocumentStaticMapping()
	document.AddFieldMappingsAt("label", label)
	document.AddFieldMappingsAt("text", text)
	m := bleve.NewIndexMapping()
	m.DefaultMapping = document
	return m
}

// Both find a stored phrase again: what is measured is a search that works.
func TestBothFind(t *testing.T) {
	phrases := invented(20, 5)
	for _, f := range finders() {
		find, done := f.load(t, phrases)
		right := 0
		for _, p := range phrases {
			if find(p.Text) == p.Label {
				right++
			}
		}
		done()
		if right < len(phrases)*95/100 {
			t.Errorf("%s finds %d of %d stored phrases", f.name, right, len(phrases))
		}
	}
}

// each runs a benchmark for each size and finder.
func each(b *testing.B, run func(*testing.B, size, finder)) {
	for _, s := range sizes(b) {
		for _, f := range finders() {
			b.Run(s.name+"/"+f.name, func(b *testing.B) { run(b, s, f) })
		}
	}
}

// BenchmarkNew is the load time, training included.
func BenchmarkNew(b *testing.B) {
	each(b, func(b *testing.B, s size, f finder) {
		b.ReportAllocs()
		for b.Loop() {
			_, done := f.load(b, s.phrases)
			done()
		}
	})
}

// BenchmarkRead is one sentence, p50 and p99 in microseconds, and the heap that
// is held after loading.
func BenchmarkRead(b *testing.B) {
	each(b, func(b *testing.B, s size, f finder) {
		before := heap()
		find, done := f.load(b, s.phrases)
		defer done()
		held := float64(heap()) - float64(before)
		measure(b, func(i int) { find(s.asked[i%len(s.asked)]) })
		b.ReportMetric(held/1e6, "MB-held")
	})
}

// BenchmarkAsk is a whole question to the whole knowledge, as the bot asks it.
func BenchmarkAsk(b *testing.B) {
	base, err := knowledge.Default()
	if err != nil {
		b.Fatal(err)
	}
	asked := withQuestions("profile", embedded(b)).asked
	measure(b, func(i int) { base.Ask(knowledge.Question{Text: asked[i%len(asked)]}) })
}

// measure times each call by itself.
func measure(b *testing.B, call func(i int)) {
	b.ReportAllocs()
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		call(i)
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	for name, share := range map[string]float64{"p50-µs": 0.50, "p99-µs": 0.99} {
		b.ReportMetric(float64(took[int(share*float64(len(took)-1))].Nanoseconds())/1000, name)
	}
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
