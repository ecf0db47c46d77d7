package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestHealthReadinessAndMetrics(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "health.db"))
	addr := freeAddress(t)
	k.serve("RECRUITBOT_HTTP_ADDR=" + addr)
	k.ask(3)
	k.until("all are answered", func() bool { return k.answered() == 3 })
	for path, want := range map[string]string{
		"/healthz": "ok",
		"/readyz":  "ok",
		"/metrics": `recruitbot_events_accepted_total{kind="direct"} 3`,
	} {
		status, body := get(t, "http://"+addr+path)
		if status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: status %d, lacks %q:\n%s", path, status, want, body)
		}
	}
	if _, body := get(t, "http://"+addr+"/metrics"); strings.Contains(body, k.BotToken()) {
		t.Error("a token is in the metrics")
	}
}

func TestTerminationFinishesWithinTenSeconds(t *testing.T) {
	t.Parallel()
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "term.db"))
	p := k.serve()
	k.ask(100)
	k.until("some are answered", func() bool { return k.answered() > 10 })
	start := time.Now()
	if err := p.terminate(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	k.serve()
	k.finish()
}

func TestHangupReloadsProfilesAndAFaultKeepsTheOld(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(answer string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, "beekeeper", "topics", "work.yaml"), []byte(fmt.Sprintf(honey, answer)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "beekeeper", "topics"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "beekeeper", "profile.yaml"), []byte(beekeeper), 0o600); err != nil {
		t.Fatal(err)
	}
	write("Bees do.")
	k := newKilling(t, "sqlite:"+filepath.Join(t.TempDir(), "reload.db"))
	p := k.serve("RECRUITBOT_KNOWLEDGE_DIR=" + dir)
	holds(t, k.command("/beekeeper-faq"), "Bees do.")

	write("") // an empty answer is a fault
	p.hangup("not reloaded")
	holds(t, k.command("/beekeeper-faq"), "Bees do.")

	write("Bees still do.")
	p.hangup("profiles reloaded")
	holds(t, k.command("/beekeeper-faq"), "Bees still do.")
}

const beekeeper = `slug: beekeeper
titles: {en: Beekeeper, fr: Apiculteur ou apicultrice}
aliases: {en: [beekeeper], fr: [apiculteur, apicultrice]}
sources: [{id: book, title: The Little Book of Bees, publisher: An invented press, dated: {en: "2025", fr: "2025"}}]
facts: [{id: industry, label: {en: Industry, fr: Secteur}, value: {en: Farming, fr: Agriculture}, source: book}]
commands: [{name: faq, description: Questions about a beekeeper, topics: [work.honey]}]
`

const honey = `- id: work.honey
  title: {en: Honey, fr: Le miel}
  answer: {en: "%s", fr: Les abeilles.}
  sources: [book]
  phrasings: {en: [who makes the honey], fr: [qui fait le miel]}
`

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func get(t *testing.T, url string) (status int, body string) {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(data)
}
