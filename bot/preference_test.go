package bot_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"recruitbot/bot"
	"recruitbot/bot/slacksim"
	"recruitbot/bot/store"
	"recruitbot/bot/store/pgtest"
)

const (
	inFrench  = "50 000 à 62 000 €"  // what a senior earns in a small company, as it is said
	inEnglish = "€50,000 to €62,000" // in each language
	senior    = "salary of a senior in an SME"
)

// A person's own language counts in whatever is said to that person, and to no other.
func TestPersonsOwnLanguageCountsInEveryAnswer(t *testing.T) {
	h := start(t)
	hiring := h.AddChannel("hiring", h.maya)
	english := h.typed(hiring, h.maya, "/backend-salary", "senior sme")
	h.wants("answer me in French", "Désormais")
	has(t, "a command", h.command(h.maya, "/backend-salary", "senior sme"), inFrench)
	has(t, "help", h.command(h.maya, "/recruit", "help"), "répondez en anglais")
	has(t, "about", h.command(h.maya, "/recruit", "about"), "assistant automatique")
	has(t, "a command's menu", h.command(h.maya, "/backend-faq", ""), "que souhaitez-vous savoir")
	has(t, "a message", h.told(senior), inFrench)
	mention := h.say(h.maya, hiring, "<@"+h.BotUser()+">")
	h.until("a menu", func() bool { return h.answered(mention) })
	has(t, "a mention's menu", h.Messages(hiring, mention.TS)[1].Text, "que souhaitez-vous savoir")
	seen := len(h.Ephemerals(h.maya))
	h.press(english, bot.ActionNext)
	h.until("a button that was shown in English is answered in French", func() bool {
		return slices.ContainsFunc(h.Ephemerals(h.maya)[seen:], func(m slacksim.Message) bool { return strings.Contains(plain(m.Text), "Source :") })
	})
	h.Cause(slacksim.Trouble{Method: "chat.postMessage", Status: 500, Times: 4})
	has(t, "an apology", h.told(senior), "Toutes mes excuses")

	theo := h.AddPerson("Theo")
	has(t, "another person's command", h.command(theo, "/backend-salary", "senior sme"), inEnglish)
}

func TestPersonsOwnLanguageCountsInRefusals(t *testing.T) {
	h := start(t)
	h.wants("répondez en anglais", "From now on")
	h.bot.PerMinute = 1
	h.told("merci")
	has(t, "a message too many", h.told("merci"), "again in a minute")
	h.command(h.maya, "/recruit", "merci")
	has(t, "a command too many", h.command(h.maya, "/recruit", "quel salaire pour un profil senior ?"), "again in a minute")
}

// Shared, an answer keeps the language that the one who shares it saw it in.
func TestSharedAnswerKeepsItsLanguage(t *testing.T) {
	h := start(t)
	hiring := h.AddChannel("hiring", h.maya)
	shown := h.typed(hiring, h.maya, "/backend-salary", "senior sme")
	h.wants("answer me in French", "Désormais")
	h.press(shown, bot.ActionShare)
	h.until("it is shared", func() bool { return len(h.Messages(hiring, "")) == 1 })
	has(t, "the shared answer", h.Messages(hiring, "")[0].Text, inEnglish)
}

// Cleared, nothing is left of it in the store, and each question has its own language.
func TestLanguageIsCleared(t *testing.T) {
	h := start(t)
	h.wants("answer me in French", "Désormais")
	h.kept("fr")
	h.wants("answer in the language I write in", "in the language you write in")
	h.kept()
	has(t, "a command", h.command(h.maya, "/backend-salary", "senior sme"), inEnglish)
	has(t, "a message", h.told("salaire d’un profil senior en PME ?"), inFrench)
	has(t, "a message", h.told(senior), inEnglish)
}

// The language of the workspace's answers is for those who have none of their own. Who
// wants each question's own has that.
func TestPersonsOwnLanguageOverridesTheWorkspaces(t *testing.T) {
	h := start(t, func(b *bot.Bot) { b.Language = "fr" })
	has(t, "a message", h.told(senior), inFrench)
	h.wants("answer me in English", "From now on")
	has(t, "a message", h.told("salaire d’un profil senior en PME ?"), inEnglish)
	has(t, "a command", h.command(h.maya, "/backend-salary", "senior sme"), inEnglish)
	h.wants("répondez dans la langue de mes messages", "dans la langue de vos messages")
	has(t, "a message", h.told(senior), inEnglish)
	has(t, "a message", h.told("salaire d’un profil senior en PME ?"), inFrench)
	has(t, "another person's message", h.command(h.AddPerson("Theo"), "/recruit", senior), inFrench)
}

// A command writes nothing down, and doesn't pretend to.
func TestCommandSetsNoLanguage(t *testing.T) {
	h := start(t)
	has(t, "it", h.command(h.maya, "/recruit", "answer me in French"), "message direct")
	has(t, "the next", h.command(h.maya, "/backend-salary", "senior sme"), inEnglish)
	h.kept()
}

// Two processes share a database. What is set in either is known in both soon, and in
// one that is started later.
func TestReplicasAgreeOnLanguages(t *testing.T) {
	for engine, database := range map[string]func() string{
		"sqlite":   func() string { return "sqlite:" + filepath.Join(t.TempDir(), "bot.db") },
		"postgres": func() string { return pgtest.NewDatabase(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			h := startOn(t, database())
			second := h.replica()
			h.wants("answer me in French", "Désormais")
			for name, b := range map[string]*bot.Bot{"the first": h.bot, "the second": second, "a later one": h.replica()} {
				h.knows(name, b, inFrench)
			}
			h.wants("answer in the language I write in", "in the language you write in")
			h.knows("the first, cleared", h.bot, inEnglish)
			h.knows("the second, cleared", second, inEnglish)
		})
	}
}

// replica is another process that answers from the same database.
func (h *house) replica() *bot.Bot {
	h.t.Helper()
	db, err := store.Open(h.t.Context(), h.url, store.Config{})
	if err != nil {
		h.t.Fatal(err)
	}
	b := &bot.Bot{Inbox: db, Leases: db, Conversations: db, Preferences: db, Bindings: db, Lessons: db, Poster: h.bot.Poster}
	b.Know(h.bot.Base())
	h.work(db, b.Work)
	return b
}

// knows waits until a bot answers Maya's command so.
func (h *house) knows(name string, b *bot.Bot, want string) {
	h.t.Helper()
	c := bot.Command{Name: "/backend-salary", Text: "senior sme", Team: h.Team(), Channel: h.dm.ID, User: h.maya.ID, Direct: true}
	h.soon(name+" says "+want, func() bool { return strings.Contains(plain(b.Answer(h.t.Context(), c).Plain()), want) })
}

// wants lets Maya write for a language, and be told so.
func (h *house) wants(text, told string) {
	h.t.Helper()
	has(h.t, text, h.told(text), told)
}

// told is the answer to a direct message of Maya's.
func (h *house) told(text string) string {
	h.t.Helper()
	_, answers := h.ask(text)
	return answers()[0].Text
}

// kept waits until the store holds these languages and no others.
func (h *house) kept(want ...string) {
	h.t.Helper()
	h.settled()
	list, _, err := h.db.Preferences(h.t.Context(), -1, 10)
	if err != nil {
		h.t.Fatal(err)
	}
	var got []string
	for _, p := range list {
		got = append(got, p.Language)
	}
	if !slices.Equal(got, want) {
		h.t.Errorf("the store holds %q, want %q", got, want)
	}
}

// command is what a person gets to read of a command typed in a direct conversation.
func (h *house) command(who slacksim.Person, name, text string) string {
	h.t.Helper()
	return h.typed(h.Direct(who), who, name, text).Text
}

func (h *house) typed(where slacksim.Channel, who slacksim.Person, name, text string) slacksim.Message {
	h.t.Helper()
	out, err := h.Command(h.t.Context(), who, where, name, text)
	if err != nil || out.Message == nil {
		h.t.Fatalf("%s %s: %v, %+v", name, text, err, out)
	}
	return *out.Message
}

// press lets Maya press the first button of a kind.
func (h *house) press(m slacksim.Message, action string) {
	h.t.Helper()
	found := regexp.MustCompile(`"action_id": ?"(` + action + `[^"]*)"`).FindSubmatch(m.Blocks)
	if found == nil {
		h.t.Fatalf("no button %q in %s", action, m.Blocks)
	}
	if _, err := h.Click(h.t.Context(), h.maya, m, string(found[1]), ""); err != nil {
		h.t.Fatal(err)
	}
}

func has(t *testing.T, what, said, want string) {
	t.Helper()
	if !strings.Contains(plain(said), plain(want)) {
		t.Errorf("%s lacks %q: %s", what, want, said)
	}
}

// plain is a text with plain spaces.
func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }
