package main

import (
	"log/slog"
	"os"
	"sync"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/desk"
	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/prose"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/knowledge"
)

// wired is the bot that serve and demo run, with its desks. It speaks once it is
// connected.
type wired struct {
	*bot.Bot
	desk  *desk.Desk
	model *model.Client // nil where none is configured
}

// wire makes the bot of a configuration; m may be nil.
func wire(c Config, base *knowledge.Base, db *store.Store, m *meter, log *slog.Logger) *wired {
	b := &bot.Bot{
		Inbox: db, Leases: db, Conversations: db, Preferences: db, Log: log, Language: c.Language, Lease: c.Lease,
		PerMinute: c.PerMinute, Channels: c.Channels,
	}
	if m != nil { // an interface that holds a nil isn't nil
		b.Meter, c.Model.Meter = m, m
	}
	b.Know(base)
	w := &wired{Bot: b}
	writer := writerOf(b.Base, c.KnowledgeDir, log)
	w.desk = &desk.Desk{Know: b.Base, Writer: writer, Drafts: db, Now: time.Now, Log: log, Channels: c.PublishIn}
	if c.Model.Name != "" {
		c.Model.Budget = db
		w.model = model.New(c.Model)
		b.ModelHost = w.model.Host()
		w.desk.Prose = &prose.Writer{Model: w.model, Template: writer, Know: b.Base}
	}
	b.Desks = []bot.Desk{w.desk}
	return w
}

// connect gives the bot its ways to speak.
func (w *wired) connect(app *slackapp.App) {
	w.Poster = app
	w.desk.Poster, w.desk.Opener, w.desk.Files, w.desk.People, w.desk.Stream = app, app, app, app, app
}

// close ends what the bot holds open.
func (w *wired) close() {
	if w.model != nil {
		w.model.Close()
	}
}

// unwired is a bot that only tells what it would answer to, for the manifest.
func unwired(c Config, base *knowledge.Base) *bot.Bot {
	b := &bot.Bot{Language: c.Language}
	b.Know(base)
	b.Desks = []bot.Desk{&desk.Desk{Know: b.Base}}
	return b
}

// writerOf gives the writer of the profiles that are known. It is made when it is first
// asked for, and again after they were reloaded: reading its phrases takes longer than
// all of a start. Where those of the folder have faults the last good ones stay, or else
// the embedded ones.
func writerOf(know func() *knowledge.Base, dir string, log *slog.Logger) func() *draft.Writer {
	var mu sync.Mutex
	var made *knowledge.Base
	var writer *draft.Writer
	return func() *draft.Writer {
		mu.Lock()
		defer mu.Unlock()
		base := know()
		if base == made {
			return writer
		}
		fresh, err := newWriter(base, dir)
		if err != nil {
			log.Error("phrases of drafts not read, the last good ones stay", "error", err)
			if writer == nil {
				fresh, err = newWriter(base, "")
			}
		}
		if err == nil {
			writer = fresh
		}
		made = base
		return writer
	}
}

// newWriter makes a writer of the embedded phrases and those of a folder, "" for none.
func newWriter(base *knowledge.Base, dir string) (*draft.Writer, error) {
	if dir == "" {
		return draft.NewWriter(base.Loaded())
	}
	return draft.NewWriter(base.Loaded(), knowledge.Folder{Name: dir, FS: os.DirFS(dir)})
}
