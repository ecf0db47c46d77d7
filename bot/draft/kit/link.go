package kit

import (
	"fmt"
	"slices"
	"strings"

	"recruitbot/bot/draft"
)

// Link is the description that a kit belongs to, as it was then. The zero value is none.
type Link struct {
	ID      string   `json:"id,omitempty"`    // where it is kept; never shown
	Title   string   `json:"title,omitempty"` // as it reads
	Version string   `json:"version,omitempty"`
	Level   string   `json:"level,omitempty"`
	Stack   []string `json:"stack,omitempty"`
	Musts   []string `json:"musts,omitempty"`
}

// WantedFor is what a kit for a description is chosen for. Id tells where the description
// is kept, and version which one it is.
func WantedFor(d draft.Description, id, version string, minutes int) Wanted {
	l := linkTo(d)
	l.ID, l.Version = id, version
	return Wanted{
		Profile: d.Brief.Profile, Level: l.Level, Technologies: slices.Clone(l.Stack), Musts: slices.Clone(l.Musts),
		Minutes: minutes, Language: d.Brief.Language, Role: l.Title, Link: l,
	}
}

func linkTo(d draft.Description) Link {
	l := Link{Level: d.Brief.Level, Stack: slices.Clone(d.Brief.Stack)}
	if s := d.Of(draft.Title); s != nil {
		l.Title = s.Text
	}
	if s := d.Of(draft.Must); s != nil {
		l.Musts = slices.Clone(s.Items)
	}
	return l
}

// Change is a part of a description that is no longer what a kit was chosen for.
type Change struct {
	Kind      ChangeKind `json:"kind"`
	What      string     `json:"what"`                // the technology, the must-have or the new level
	Questions []string   `json:"questions,omitempty"` // ids: of a part that came, those that cover it already; of one that went, those that nothing else needs
}

// ChangeKind is what kind of Change it is.
type ChangeKind string

// The kinds.
const (
	LevelChanged   ChangeKind = "level"
	TechnologyCame ChangeKind = "technology came"
	TechnologyWent ChangeKind = "technology went"
	MustCame       ChangeKind = "must came"
	MustWent       ChangeKind = "must went"
)

// Stale tells what of a kit is out of date now that its description reads like this;
// nothing for a kit that still fits, or without a description.
func (b *Bank) Stale(k Kit, d draft.Description) []Change {
	was, is := k.Wanted.Link, linkTo(d)
	if was.Title == "" && len(was.Musts)+len(was.Stack) == 0 {
		return nil
	}
	w := k.Wanted
	w.Technologies, w.Musts = is.Stack, is.Musts
	now := b.With(w, k.IDs())
	var out []Change
	if is.Level != was.Level {
		out = append(out, Change{Kind: LevelChanged, What: is.Level})
	}
	out = append(out, came(TechnologyCame, names(now.Technologies), names(k.Technologies), now.Technologies)...)
	out = append(out, k.went(TechnologyWent, k.Technologies, now)...)
	out = append(out, came(MustCame, is.Musts, was.Musts, now.Musts)...)
	return append(out, k.went(MustWent, k.Musts, now)...)
}

func names(covers []Cover) []string {
	var out []string
	for _, c := range covers {
		out = append(out, c.What)
	}
	return out
}

// came are the parts that weren't there, with the questions that cover them all the same.
func came(kind ChangeKind, is, was []string, covers []Cover) []Change {
	var out []Change
	for _, what := range is {
		if contains(was, what) {
			continue
		}
		c := Change{Kind: kind, What: what}
		if i := slices.IndexFunc(covers, func(c Cover) bool { return c.What == what && !c.StandIn }); i >= 0 {
			c.Questions = covers[i].Questions
		}
		out = append(out, c)
	}
	return out
}

// went are the parts that are no longer there, with the questions that were asked for
// them alone.
func (k Kit) went(kind ChangeKind, was []Cover, now Kit) []Change {
	still := slices.Concat(now.Technologies, now.Musts)
	var out []Change
	for _, c := range was {
		if contains(names(still), c.What) {
			continue
		}
		gone := Change{Kind: kind, What: c.What}
		for _, id := range c.Questions {
			if !slices.ContainsFunc(still, func(o Cover) bool { return slices.Contains(o.Questions, id) }) {
				gone.Questions = append(gone.Questions, id)
			}
		}
		out = append(out, gone)
	}
	return out
}

func contains(list []string, text string) bool {
	return slices.ContainsFunc(list, func(o string) bool { return strings.EqualFold(o, text) })
}

// Words is the change in a sentence. The kit gives its questions their numbers.
func (c Change) Words(k Kit, language string) string {
	n := k.numbers(c.Questions)
	if language == "fr" {
		return c.french(n)
	}
	return c.english(n)
}

func (c Change) english(numbers string) string {
	switch {
	case c.Kind == LevelChanged:
		return fmt.Sprintf("The level is now %s: choose the questions anew.", englishWords().rank(c.What))
	case c.Kind == TechnologyCame && numbers == "":
		return fmt.Sprintf("New in the stack: %s. No question is on it.", c.What)
	case c.Kind == TechnologyCame:
		return fmt.Sprintf("New in the stack: %s. Question %s is on it already.", c.What, numbers)
	case c.Kind == TechnologyWent && numbers == "":
		return fmt.Sprintf("No longer in the stack: %s. No question was asked for it alone.", c.What)
	case c.Kind == TechnologyWent:
		return fmt.Sprintf("No longer in the stack: %s. Swap question %s.", c.What, numbers)
	case c.Kind == MustCame && numbers == "":
		return fmt.Sprintf("New must-have: “%s”. No question gives evidence on it.", c.What)
	case c.Kind == MustCame:
		return fmt.Sprintf("New must-have: “%s”. Question %s gives evidence on it already.", c.What, numbers)
	case numbers == "":
		return fmt.Sprintf("No longer a must-have: “%s”. No question was asked for it alone.", c.What)
	}
	return fmt.Sprintf("No longer a must-have: “%s”. Swap question %s.", c.What, numbers)
}

func (c Change) french(numbers string) string {
	switch {
	case c.Kind == LevelChanged:
		return fmt.Sprintf("Le niveau est désormais %s\u00a0: choisissez à nouveau les questions.", frenchWords().rank(c.What))
	case c.Kind == TechnologyCame && numbers == "":
		return fmt.Sprintf("Nouvelle technologie\u00a0: %s. Aucune question ne porte dessus.", c.What)
	case c.Kind == TechnologyCame:
		return fmt.Sprintf("Nouvelle technologie\u00a0: %s. La question %s porte déjà dessus.", c.What, numbers)
	case c.Kind == TechnologyWent && numbers == "":
		return fmt.Sprintf("Technologie retirée\u00a0: %s. Aucune question n’était là pour elle seule.", c.What)
	case c.Kind == TechnologyWent:
		return fmt.Sprintf("Technologie retirée\u00a0: %s. À remplacer\u00a0: question %s.", c.What, numbers)
	case c.Kind == MustCame && numbers == "":
		return fmt.Sprintf("Nouveau critère indispensable\u00a0: «\u00a0%s\u00a0». Aucune question ne l’éclaire.", c.What)
	case c.Kind == MustCame:
		return fmt.Sprintf("Nouveau critère indispensable\u00a0: «\u00a0%s\u00a0». La question %s l’éclaire déjà.", c.What, numbers)
	case numbers == "":
		return fmt.Sprintf("Critère retiré\u00a0: «\u00a0%s\u00a0». Aucune question n’était là pour lui seul.", c.What)
	}
	return fmt.Sprintf("Critère retiré\u00a0: «\u00a0%s\u00a0». À remplacer\u00a0: question %s.", c.What, numbers)
}
