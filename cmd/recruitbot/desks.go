package main

import (
	"cmp"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"recruitbot/bot"
	"recruitbot/bot/care"
	"recruitbot/bot/draft"
	"recruitbot/bot/draft/desk"
	"recruitbot/bot/draft/interview"
	"recruitbot/bot/draft/kit"
	"recruitbot/bot/draft/model"
	"recruitbot/bot/draft/prose"
	"recruitbot/bot/draft/review"
	"recruitbot/bot/expert"
	"recruitbot/bot/home"
	"recruitbot/bot/privacy"
	"recruitbot/bot/rights"
	"recruitbot/bot/slackapp"
	"recruitbot/bot/store"
	"recruitbot/bot/tally"
	"recruitbot/knowledge"
)

// What an attempt at an event may take: without a model, and on top with one that has no
// time of its own.
const (
	answerTime = 30 * time.Second
	modelTime  = 2 * time.Minute
)

// wired is the bot that serve and demo run, with its desks. It speaks once it is
// connected.
type wired struct {
	*bot.Bot
	rights  *rights.Rights
	desk    *desk.Desk
	kits    *interview.Desk
	ads     *review.Desk
	experts *expert.Desk
	tally   *tally.Desk
	care    *care.Desk
	db      *store.Store
	privacy *privacy.Desk
	home    *home.Home
	model   *model.Client // nil where none is configured
}

// wire makes the bot of a configuration; m may be nil.
func wire(c Config, base *knowledge.Base, db *store.Store, m *meter, log *slog.Logger) *wired {
	b := &bot.Bot{
		Inbox: db, Leases: db, Conversations: db, Preferences: db, Bindings: db, Lessons: db, Drafts: db, Pinned: c.Pinned, Log: log, Language: c.Language, Lease: c.Lease,
		PerMinute: c.PerMinute, Channels: c.Channels, AnswerTime: c.AnswerTime, Now: c.Now,
	}
	if m != nil { // an interface that holds a nil isn't nil
		b.Meter, c.Model.Meter = m, m
	}
	b.Know(base)
	w := &wired{Bot: b, db: db, rights: &rights.Rights{Admins: c.Admins, Publishers: c.Publishers, Log: log}}
	b.Rights, b.Records, b.Kept = w.rights, db, db.Kept()
	writer := lately("phrases of drafts", b.Base, c.KnowledgeDir, draftsPart, log, newWriter)
	w.desk = &desk.Desk{
		Know: b.Base, Meant: b.ProfileOf, Writer: writer, Drafts: db, Now: time.Now, Log: log, Channels: c.PublishIn,
		May: b.May, Refuse: b.Refuse,
		Links: []func(string, string) bot.Button{interview.Button},
	}
	w.kits = &interview.Desk{
		Know: b.Base, Meant: b.ProfileOf, Slugs: withQuestions(c, b, log), Bank: lately("interview questions", b.Base, c.KnowledgeDir, interviewsPart, log, loadBank), Drafts: db, Now: time.Now, Describe: w.desk.Describe,
	}
	w.desk.Beside = w.kits.Beside
	if c.Model.Name != "" {
		c.Model.Budget = db
		w.model = model.New(c.Model)
		b.ModelHost, b.DeskTime = w.model.Host(), cmp.Or(c.AnswerTime, answerTime+cmp.Or(c.Model.Whole, modelTime))
		w.kits.Model = w.model
		w.desk.Prose = &prose.Writer{Model: w.model, Template: writer, Know: b.Base}
	}
	w.ads = &review.Desk{Drafts: db, Now: time.Now, Log: log}
	w.experts, w.tally, w.care = newExperts(c, b, db, log), newTally(c, b, db, log), newCare(c, b, db, log)
	b.Afterwords = append(b.Afterwords, w.tally.Afterword, w.kits.After, w.experts.After)
	b.Witnesses = append(b.Witnesses, w.tally.Witness)
	w.privacy = &privacy.Desk{Records: db, Kept: b.Kept, Now: time.Now}
	w.home = newHome(w, db)
	b.Home = []bot.Section{w.home.Greeting, w.home.Pay, w.home.MyDrafts, w.experts.Section, w.tally.Section, w.care.Section, w.home.AboutMe}
	b.Desks = []bot.Desk{w.desk, w.kits, w.ads, w.experts, w.tally, w.care, w.privacy, w.home}
	b.Remark = review.Remark
	return w
}

// newHome makes what a person sees first, of the desks that there are.
func newHome(w *wired, db *store.Store) *home.Home {
	return &home.Home{
		Know: w.Base, Look: w.Look, Meant: w.ProfileOf, LanguageOf: w.LanguageOf, Drafts: db, Kept: w.Kept, Mine: w.privacy.Offers,
		Starts:  []home.Start{w.desk.Start, w.kits.Start, w.ads.Start},
		Shelves: []home.Shelf{w.desk.Shelved, w.kits.Shelved},
	}
}

// connect gives the bot its ways to speak.
func (w *wired) connect(app *slackapp.App) {
	w.Poster, w.People, w.Folder, w.rights.Groups = app, app, app, app
	w.Flows, w.Sessions, w.Reader, w.Streamer, w.Publisher = app, app, app, app, app
	w.desk.Poster, w.desk.Opener, w.desk.Files, w.desk.People, w.desk.Stream = app, app, app, app, app
	w.kits.Poster, w.kits.Opener, w.kits.Files = app, app, app
	w.privacy.Poster, w.privacy.Files, w.privacy.People = app, app, app
	w.ads.Poster, w.ads.Fetcher, w.ads.People = app, app, app
	w.experts.Poster, w.experts.Board, w.experts.People = app, app, app
	if w.experts.Route != nil {
		w.experts.Route.Reach = app.Reach
	}
	connectTally(w.tally, app, w.db)
	connectCare(w.care, app)
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
	b.Desks = []bot.Desk{&desk.Desk{Know: b.Base}, &interview.Desk{Know: b.Base, Slugs: withQuestions(c, b, slog.New(slog.DiscardHandler))}, &review.Desk{}}
	return b
}

// lately gives what is made of the profiles that are known and a folder beside them. It
// is made when it is first asked for, and again after they were reloaded: reading it
// takes longer than all of a start. Where the folder has faults the last good one stays,
// or else what the binary has.
func lately[T any](what string, know func() *knowledge.Base, dir, part string, log *slog.Logger, read func(*knowledge.Base, ...knowledge.Folder) (*T, error)) func() *T {
	var mu sync.Mutex
	var of *knowledge.Base
	var made *T
	return func() *T {
		mu.Lock()
		defer mu.Unlock()
		base := know()
		if base == of {
			return made
		}
		fresh, err := read(base, beside(dir, part)...)
		if err != nil {
			log.Error(what+" not read, the last good ones stay", "error", err)
			if made == nil {
				fresh, err = read(base)
			}
		}
		if err == nil {
			made = fresh
		}
		of = base
		return made
	}
}

// What stands beside the profiles in their folder. Profiles leave out what begins with
// an underscore.
const (
	draftsPart     = "_drafts"     // phrases of job descriptions, as in bot/draft/data
	interviewsPart = "_interviews" // interview questions, as in bot/draft/kit/data
)

// beside is a part of the profiles' folder, none where there is no such part.
func beside(dir, part string) []knowledge.Folder {
	if dir == "" {
		return nil
	}
	path := filepath.Join(dir, part)
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil
	}
	return []knowledge.Folder{{Name: path, FS: os.DirFS(path)}}
}

// newWriter makes a writer of the embedded phrases and those of folders.
func newWriter(base *knowledge.Base, folders ...knowledge.Folder) (*draft.Writer, error) {
	return draft.NewWriter(base.Loaded(), folders...)
}

// withQuestions tells the profiles that there are interview questions for.
func withQuestions(c Config, b *bot.Bot, log *slog.Logger) func() []string {
	slugs := lately("interview questions", b.Base, c.KnowledgeDir, interviewsPart, log, func(_ *knowledge.Base, folders ...knowledge.Folder) (*[]string, error) {
		all := kit.Slugs(folders...)
		return &all, nil
	})
	return func() []string { return *slugs() }
}

// loadBank makes a bank of the embedded questions and those of folders.
func loadBank(_ *knowledge.Base, folders ...knowledge.Folder) (*kit.Bank, error) {
	return kit.Load(folders...)
}
