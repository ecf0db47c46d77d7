package bot

import "context"

// Right is something that not everybody may do.
type Right string

// The rights.
const (
	Administer Right = "administer" // see what is asked, approve knowledge, reload it
	Publish    Right = "publish"    // put documents where others read them, and approve them for that
)

// Rights tells who may what, at once and without input or output.
//
// Who names some people who have a right, to be asked instead: none where everybody has
// it, or where nobody is known to.
type Rights interface {
	May(team, user string, r Right) bool
	Who(team string, r Right) []string
}

// notAllowed is the outcome of what a person has no right to do.
const notAllowed = "not_allowed"

// May tells whether a person has a right. Without Rights everybody publishes, and
// nobody administers.
func (b *Bot) May(team, user string, r Right) bool {
	if b.Rights == nil {
		return r == Publish
	}
	return b.Rights.May(team, user, r)
}

// Refuse tells a person, and nobody else, that something is for others, and for whom.
func (b *Bot) Refuse(ctx context.Context, d Delivery, r Right, language string) (outcome string, err error) {
	b.count("refused", notAllowed)
	d.Private, d.InChannel = !d.Thread.Direct, false
	return notAllowed, b.Poster.Post(ctx, d, b.notFor(d.Thread.Team, r, language))
}

// notFor says that something is for others, and for whom.
func (b *Bot) notFor(team string, r Right, language string) Reply {
	w := wordsOf(language)
	reserved := w.administrators
	if r == Publish {
		reserved = w.publishers
	}
	var who []string
	if b.Rights != nil {
		who = b.Rights.Who(team, r)
	}
	if len(who) == 0 {
		return Reply{Parts: []Part{Text{Text: reserved + " " + w.nobodyKnown}}}
	}
	out := Reply{Parts: []Part{Text{Text: reserved + " " + w.askThem}}}
	for _, user := range who {
		out.Parts = append(out.Parts, Credit{User: user, Text: w.mayDoIt})
	}
	return out
}
