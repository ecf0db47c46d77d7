package check

import (
	"strconv"
	"strings"
	"unicode"

	"recruitbot/bot/draft/pattern"
)

// pack is the rules of a country.
type pack struct {
	Parent   string            `yaml:"parent"`   // the pack it adds to
	Members  []string          `yaml:"members"`  // countries that use it as it is
	Pay      bool              `yaml:"pay"`      // a promise of pay needs its figures
	Currency string            `yaml:"currency"` // of pay; "" for any
	Language string            `yaml:"language"` // that adverts must have; "" for any
	Sources  map[string]source `yaml:"sources"`  // by check, where the country has a rule of its own
	Rules    []rule            `yaml:"rules"`
}

// rule is one duty of whoever publishes an advert.
type rule struct {
	Asks    string `yaml:"asks"`   // which test: see country
	Level   Level  `yaml:"level"`  // for a draft whose form is known
	Others  Level  `yaml:"others"` // for any other advert; "" as Level
	Source  string `yaml:"source"`
	Checked string `yaml:"checked"`
}

// packOf finds a country's pack: its own, its union's, or none.
func (v *vocabulary) packOf(country string) pack {
	name := strings.ToUpper(strings.TrimSpace(country))
	if name == "UK" {
		name = "GB"
	}
	if p, ok := v.packs[name]; ok {
		return v.withParent(p)
	}
	for _, p := range v.packs {
		for _, m := range p.Members {
			if m == name {
				return v.withParent(p)
			}
		}
	}
	return v.packs["NONE"]
}

func (v *vocabulary) withParent(p pack) pack {
	parent, ok := v.packs[p.Parent]
	if !ok {
		return p
	}
	p.Pay = p.Pay || parent.Pay
	sources := map[string]source{}
	for _, from := range []map[string]source{parent.Sources, p.Sources} {
		for id, s := range from {
			sources[id] = s
		}
	}
	p.Sources = sources
	p.Rules = append(append([]rule{}, parent.Rules...), p.Rules...)
	return p
}

// country is J13: each rule of the country asks one test, true for kept.
func (r *reading) country() []Finding {
	tests := map[string]func() bool{
		"agreement of the trade": r.tellsTrade, "pay": r.tellsPay, "agreement": r.tellsAgreement, "date": r.isDated, "language": r.inItsLanguage,
		"employer": r.namesEmployer, "currency": r.inItsCurrency, "agency name": r.namesAgency,
		"agency contract": r.tellsTemporary, "agency place": r.tellsPlace, "agency experience": r.tellsExperience, "all genders": r.addressesAll,
	}
	var all []Finding
	for _, rule := range r.rules.Rules {
		if tests[rule.Asks]() {
			continue
		}
		level := rule.Level
		if r.Facts == nil && rule.Others != "" {
			level = rule.Others
		}
		if level == "none" {
			continue
		}
		f := r.say("J13."+strings.ReplaceAll(rule.Asks, " ", "_"), level, span{}, "{currency}", r.rules.Currency)
		f.Source, f.Dated = r.named(rule.Source), rule.Checked
		all = append(all, f)
	}
	return all
}

// tellsPay holds too where J6 already minds the words in its place.
func (r *reading) tellsPay() bool { return len(r.amounts) > 0 || len(r.vaguePay()) > 0 }

func (r *reading) tellsAgreement() bool {
	return r.Facts == nil || r.Facts.Agreement == "" || r.holds(r.Facts.Agreement)
}

// tellsTrade minds an agreement that nobody has named; where the form has one,
// tellsAgreement does.
func (r *reading) tellsTrade() bool {
	return len(r.found["agreement"]) > 0 || r.Facts != nil && r.Facts.Agreement != ""
}

var dayNumbers = pattern.Of(`\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b|\b20\d\d-\d\d-\d\d\b`)

// isDated looks for a day that is neither a start nor a deadline.
func (r *reading) isDated() bool {
	for _, l := range r.lines {
		text := r.Text[l.start:l.end]
		days := dayNumbers().MatchString(text)
		for _, h := range r.hits("month", l.from, l.to) {
			days = days || h.from > l.from && strings.Trim(r.words[h.from-1].text, "0123456789") != r.words[h.from-1].text
		}
		published := len(r.hits("published", l.from, l.to)) > 0
		if days && (published || len(r.hits("other date", l.from, l.to)) == 0) {
			return true
		}
	}
	return false
}

func (r *reading) inItsLanguage() bool {
	return r.told.language == "" || r.told.language == r.rules.Language || r.told.words < 4
}

func (r *reading) namesEmployer() bool {
	if r.Facts != nil {
		return r.Facts.Employer == "" || r.holds(r.Facts.Employer)
	}
	if len(r.found["agency"]) > 0 {
		return true
	}
	for _, h := range r.found["at employer"] {
		for w := h.to; w < min(h.to+2, len(r.words)); w++ {
			if unicode.IsUpper(firstRune(r.Text[r.words[w].start:])) {
				return true
			}
		}
	}
	for _, h := range r.found["employer verb"] {
		if r.subject(h) {
			return true
		}
	}
	for _, l := range r.lines {
		if l.section == "company" && l.shape != heading && l.to-l.from > 4 {
			return true
		}
	}
	return false
}

// subject tells whether a name stands in front of a verb, in its sentence.
func (r *reading) subject(h hit) bool {
	i := r.inside[h.from]
	if i < 0 {
		return false
	}
	for w := max(r.sentences[i].from, h.from-10); w < h.from; w++ {
		if c := firstRune(r.Text[r.words[w].start:]); unicode.IsUpper(c) && len(r.small[r.words[w].text]) == 0 && len(r.words[w].text) > 2 {
			return true
		}
	}
	return false
}

func (r *reading) inItsCurrency() bool {
	for _, a := range r.amounts {
		if a.currency != "" && a.currency != r.rules.Currency {
			return false
		}
	}
	return true
}

func (r *reading) byAgency() bool {
	return r.Facts != nil && r.Facts.Agency || r.Facts == nil && len(r.found["agency"]) > 0
}

func (r *reading) namesAgency() bool {
	if !r.byAgency() {
		return true
	}
	if r.Facts != nil {
		return r.holds(r.Facts.Employer)
	}
	return len(r.found["agency name"]) > 0
}

func (r *reading) tellsTemporary() bool { return !r.byAgency() || len(r.found["contract"]) > 0 }

func (r *reading) tellsPlace() bool {
	if !r.byAgency() || len(r.amounts) == 0 {
		return true
	}
	if r.Facts != nil && r.Facts.Place != "" {
		return r.holds(r.Facts.Place)
	}
	return len(r.found["remote"]) > 0 || len(r.found["place"]) > 0
}

func (r *reading) tellsExperience() bool {
	return !r.byAgency() || len(r.amounts) == 0 || len(r.years) > 0 || len(r.found["experience"]) > 0
}

// addressesAll is the German habit of a mark such as "(m/f/d)".
func (r *reading) addressesAll() bool { return len(r.found["all genders"]) > 0 }

func payText(p Pay) string {
	return strconv.Itoa(p.Min) + "–" + strconv.Itoa(p.Max) + " " + p.Currency
}
