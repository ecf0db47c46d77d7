package knowledge

import (
	"fmt"
	"slices"
	"strings"
)

// oursApart holds a type of company against the asker's own, which may not be named: "do scale-ups pay more than we do?", « les ESN paient moins que nous ».
var oursApart = pattern(`\b(?:than (?:we|us|ours|our (?:company|firm|place|side))|(?:compared (?:to|with)|versus|vs|against) (?:us|ours|what we (?:pay|offer|give))|(?:plus|moins|mieux|bien|autant|pareil)(?: \S+)? (?:que|qu) (?:chez )?nous|(?:par rapport|compare\w*) a (?:nous|ce qu on (?:paie|paye|donne)))\b`)

// againstOurs tells whether one type of company is held against the asker's own.
func (r read) againstOurs() bool {
	return len(r.slots.Companies) == 1 && len(r.slots.Levels) == 1 && len(r.offers)+len(r.slots.Amounts) == 0 && r.slots.Other == "" && oursApart().MatchString(r.text)
}

// ours is told where the asker's own type of company is not known.
var ours = Texts{EN: "Which type of company yours is, I don’t know: here is %s against each of the others.", FR: "Je ne sais pas de quel type est votre entreprise\u00a0: voici %s face à chacun des autres."}

// apartFromOthers gives a level at one type of company, with how far it is from each of the others at either end.
func (k *known) apartFromOthers(s Slots, language string) Answer {
	p := payText{grid: *k.grid, language: language, w: wordsOf(language)}
	s = s.withoutSums()
	id := s.Companies[0]
	s.Companies = nil
	a := k.pay(payAsk{slots: s}, language)
	at := slices.IndexFunc(k.grid.Companies, func(c Company) bool { return c.ID == id })
	level := k.grid.level(s.Levels[0])
	mine, _, _ := k.grid.raised(level.ID, id, s.Uplift)
	var lines []string
	for i, c := range k.grid.Companies {
		if i != at {
			other, _, _ := k.grid.raised(level.ID, c.ID, s.Uplift)
			lines = append(lines, "- "+fmt.Sprintf(p.w.nameRange, c.Name.In(language), fmt.Sprintf(p.w.gap, p.gap(mine.Min, other.Min), p.gap(mine.Max, other.Max))))
		}
	}
	a.Text = strings.TrimSpace(a.Text + "\n" + strings.Join(lines, "\n"))
	a.Notes = append([]string{fmt.Sprintf(ours.In(language), midSentence(k.grid.Companies[at].Name.In(language)))}, a.Notes...)
	return a
}
