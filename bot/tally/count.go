package tally

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

const (
	kindsMost = 1024            // of counts that wait to be written
	textsMost = 256             // of texts
	writeTime = 3 * time.Second // between two writes
	lastTime  = 2 * time.Second // for the last one, at the end
)

// kind is what questions have in common that are counted together.
type kind struct {
	team, profile, door, outcome, topic, language string
	day                                           int64 // since 1970, in UTC
}

// gathered is what waits to be written. Its zero value is ready.
type gathered struct {
	mu     sync.Mutex
	counts map[kind]int
	texts  []bot.Gap
}

// Witness counts an answer. It is a bot.Witness. The words of a message that somebody else
// asked about, by its menu, are never kept: who wrote it said nothing to the bot.
func (d *Desk) Witness(q bot.Asked, a knowledge.Answer) {
	k := kind{
		team: q.Team, profile: a.Profile, door: q.Door, outcome: string(a.Outcome), topic: topicOf(a),
		language: a.Language, day: d.Now().Unix() / (24 * 60 * 60),
	}
	kept := d.gathered.add(k, 1)
	if kept && d.KeepTexts && unanswered(a) && q.Text != "" && q.Door != bot.DoorMenu {
		kept = d.gathered.keep(bot.Gap{
			Team: k.team, Day: dayOf(k.day), Profile: k.profile, Outcome: k.outcome, Topic: k.topic, Language: k.language, Text: clean(q.Text),
		})
	}
	if !kept {
		d.count("tally", "dropped")
	}
}

// topicOf is the topic of an answer: the leading one of those it rests on, or else the one
// that came nearest.
func topicOf(a knowledge.Answer) string {
	switch {
	case len(a.Topics) > 0:
		return a.Topics[0]
	case len(a.Next) > 0 && !a.Far:
		return a.Next[0].Topic
	}
	return ""
}

// unanswered tells answers that gave none, among them those that may not be what was asked.
func unanswered(a knowledge.Answer) bool {
	switch a.Outcome {
	case knowledge.Unknown, knowledge.OutOfScope, knowledge.Policy:
		return true
	case knowledge.Choose:
		return a.Taken
	case knowledge.Answered, knowledge.SmallTalk:
	}
	return false
}

func dayOf(day int64) string { return time.Unix(day*24*60*60, 0).UTC().Format(time.DateOnly) }

// add adds to a count; false where there are too many kinds already.
func (g *gathered) add(k kind, n int) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, known := g.counts[k]; !known && len(g.counts) >= kindsMost {
		return false
	}
	if g.counts == nil {
		g.counts = map[kind]int{}
	}
	g.counts[k] += n
	return true
}

// keep keeps a text; false where there are too many already.
func (g *gathered) keep(text bot.Gap) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.texts) >= textsMost {
		return false
	}
	g.texts = append(g.texts, text)
	return true
}

// take takes all that waits.
func (g *gathered) take() (counts map[kind]int, texts []bot.Gap) {
	g.mu.Lock()
	defer g.mu.Unlock()
	counts, texts = g.counts, g.texts
	g.counts, g.texts = nil, nil
	return counts, texts
}

// write writes what was gathered. Where that fails it waits for the next time, as far as
// there is room.
func (d *Desk) write(ctx context.Context) error {
	counts, texts := d.gathered.take()
	if len(counts) == 0 && len(texts) == 0 {
		return nil
	}
	list := make([]bot.Tally, 0, len(counts))
	for k, n := range counts {
		list = append(list, bot.Tally{
			Team: k.team, Day: dayOf(k.day), Profile: k.profile, Door: k.door, Outcome: k.outcome, Topic: k.topic, Language: k.language, Count: n,
		})
	}
	err := d.Tallies.AddTallies(ctx, list, texts)
	if err == nil {
		d.count("tally", "written")
		return nil
	}
	d.count("tally", "failed")
	for k, n := range counts {
		if !d.gathered.add(k, n) {
			d.count("tally", "dropped")
		}
	}
	for _, text := range texts {
		if !d.gathered.keep(text) {
			d.count("tally", "dropped")
		}
	}
	return fmt.Errorf("write down what was asked: %w", err)
}

// Keep writes down what was gathered until ctx ends, and once more then. It ends after all
// that answers has.
func (d *Desk) Keep(ctx context.Context) {
	var outage bot.Outage
	tick := time.NewTicker(writeTime)
	defer tick.Stop()
	for ctx.Err() == nil {
		select {
		case <-tick.C:
			outage.Tell(ctx, d.log(), slog.LevelWarn, "write down what was asked", d.write(ctx))
		case <-ctx.Done():
		}
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastTime)
	defer cancel()
	if err := d.write(last); err != nil {
		d.log().Error("what was asked in the last seconds is not written down", "error", err)
	}
}
