package bot

import (
	"context"
	"slices"
	"strings"

	"recruitbot/knowledge"
)

// command is a row of the table that dispatch, help and the manifest read.
type command struct {
	CommandSpec
	answer func(*Bot, Command) Reply
}

// Commands lists the slash commands of the profiles loaded, in the order in
// which help shows them.
func (b *Bot) Commands() []CommandSpec {
	var out []CommandSpec
	for _, c := range b.table() {
		out = append(out, c.CommandSpec)
	}
	return out
}

// Answer answers a slash command at once, without any input or output: what it
// returns is the command's acknowledgement.
func (b *Bot) Answer(_ context.Context, c Command) Reply {
	where := Thread{Team: c.Team, Channel: c.Channel, Direct: c.Direct}
	if r := b.refused(where, c.User, b.now(), 1); r != "" {
		return b.reason(r, c.asker(), b.Base().Ask(knowledge.Question{Text: c.Text}).Language)
	}
	for _, row := range b.table() {
		if row.Name == c.Name {
			b.count("command", row.Name)
			return row.answer(b, c)
		}
	}
	b.count("command", "unknown")
	return b.help(c)
}

// tabled are the commands of what was known then.
type tabled struct {
	base *knowledge.Base
	rows []command
}

// table is made anew once the profiles are others.
func (b *Bot) table() []command {
	base := b.Base()
	t := b.rows.Load()
	if t == nil || t.base != base {
		t = &tabled{base, b.tableOf(base)}
		b.rows.Store(t)
	}
	return t.rows
}

func (b *Bot) tableOf(base *knowledge.Base) []command {
	var out []command
	for _, p := range base.Profiles() {
		out = append(out, profileCommands(base, p)...)
	}
	for _, d := range b.Desks {
		for _, spec := range d.Commands() {
			out = append(out, command{spec, func(b *Bot, c Command) Reply { return d.Command(c, b.language(c.asker(), "")) }})
		}
	}
	return append(out, command{
		CommandSpec{
			Name: "/recruit", Hint: "[your question, help or about]", Description: "Ask anything about the job profiles, or see what recruitbot can do",
			FrenchHint: "[votre question, aide ou à propos]", French: "Posez une question sur un métier, ou voyez ce que je sais faire",
		},
		(*Bot).recruit,
	})
}

func profileCommands(base *knowledge.Base, p knowledge.Profile) []command {
	var out []command
	if base.HasSalary(p.Slug) {
		out = append(out, command{
			CommandSpec{
				Name: "/" + p.Slug + "-salary", Hint: "[level or years] [company type] [place]", Description: p.Titles.In("en") + ": salary range, arithmetic, source",
				FrenchHint: "[niveau ou années] [type d’entreprise] [lieu]", French: "Fourchette de salaire, calcul et source",
			},
			func(b *Bot, c Command) Reply {
				return b.ask(c, knowledge.Question{Text: c.Text, Profile: p.Slug, About: knowledge.AboutSalary})
			},
		})
	}
	for _, own := range p.Commands {
		out = append(out, command{
			CommandSpec{
				Name: "/" + p.Slug + "-" + own.Name, Hint: "[your question]", Description: own.Description,
				FrenchHint: "[votre question]", French: frenchOf(base, p.Slug, own),
			},
			func(b *Bot, c Command) Reply { return b.profileCommand(p, own, c) },
		})
	}
	return out
}

// frenchOf tells in French what a profile's command is for: where it begins.
func frenchOf(base *knowledge.Base, slug string, own knowledge.Command) string {
	if own.Menu {
		return "Les questions les plus fréquentes, ou la vôtre"
	}
	for _, t := range base.Topics(slug) {
		if t.ID == own.Topics[0] {
			return t.Title.In("fr") + ", ou votre question"
		}
	}
	return ""
}

// profileCommand answers the question after a profile's command; alone, the
// command answers with its first topic or shows its menu.
func (b *Bot) profileCommand(p knowledge.Profile, own knowledge.Command, c Command) Reply {
	if strings.TrimSpace(c.Text) != "" {
		return b.ask(c, knowledge.Question{Text: c.Text, Profile: p.Slug})
	}
	if own.Menu {
		return b.menu(p, own.Topics, b.language(c.asker(), ""))
	}
	return b.ask(c, knowledge.Question{Profile: p.Slug, About: own.Topics[0]})
}

// recruit is /recruit: help, about, or any question.
func (b *Bot) recruit(c Command) Reply {
	switch strings.ToLower(strings.TrimSpace(c.Text)) {
	case "", "help", "aide", "?":
		return b.help(c)
	case "about", "à propos", "a propos":
		return b.about(c)
	case "profile", "profil", "métier", "metier":
		return b.profileMenu(c)
	}
	if wants := func(d Desk) bool { return d.Wants(c.Text) }; slices.ContainsFunc(b.Desks, wants) {
		language := b.commandLanguage(c) // takes as long as an answer, and few ask for what a desk does
		if offers := b.offers(language, wants); len(offers) > 0 {
			return Reply{Parts: []Part{Text{Text: wordsOf(language).pressIt}, Buttons{offers}}}
		}
		if r := b.handed(c); r != nil {
			return *r
		}
	}
	return b.ask(c, knowledge.Question{Text: c.Text, Usual: b.usual(Thread{Team: c.Team, Channel: c.Channel})})
}

// commandLanguage is the language of what a command's words ask for.
func (b *Bot) commandLanguage(c Command) string {
	return b.language(c.asker(), b.Base().Ask(knowledge.Question{Text: c.Text}).Language)
}

// ask answers for the eyes of the asker alone, with a button to share. It grants no
// wish for a language, since it writes nothing down.
func (b *Bot) ask(c Command, q knowledge.Question) Reply {
	a, r := b.answerTo(c.asker(), q)
	if a.Prefers != "" {
		a.Text = wordsOf(a.Language).byMessage
		r = b.present(a)
	}
	b.count("answer", string(a.Outcome))
	if a.Outcome == knowledge.Answered {
		r.Parts = append(r.Parts, sharing(a))
	}
	asked := Asked{Team: c.Team, User: c.User, Thread: Thread{Team: c.Team, Channel: c.Channel, Direct: c.Direct}, Door: DoorCommand, Text: q.Text, Private: true}
	b.tell(asked, a)
	return b.under(b.remarked(r, q.Text, a.Language), asked, a)
}
