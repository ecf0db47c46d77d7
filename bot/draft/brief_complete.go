package draft

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"recruitbot/knowledge"
)

// Complete fills in what a brief leaves open and a default can tell truly: the
// profile, its title, the country of the place, a permanent contract, the day of
// publication, plain tone and standard length, and the pay of the grid's cell. Employer,
// place, benefits and the like are never made up.
func Complete(base *knowledge.Base, b Brief, today time.Time) Brief {
	b.Profile = cmp.Or(b.Profile, firstProfile(base))
	if !slices.Contains(b.languages(), b.Language) {
		b.Language = b.languages()[0]
	}
	if b.Title == "" || isProfileTitle(base, b) {
		b.Title = titleOf(base, b)
	}
	b.Country = cmp.Or(b.Country, countryOf(b.Place), ownCountry(b.Language))
	b.Contract = cmp.Or(b.Contract, b.contracts()[0])
	b.Date = cmp.Or(b.Date, today.Format(time.DateOnly))
	b.Tone = cmp.Or(b.Tone, b.tones()[0])
	b.Length = cmp.Or(b.Length, b.lengths()[0])
	if b.Pay == (Pay{}) {
		if f, ok := Reference(base, b); ok {
			b.Pay = Pay{Min: f.Min, Max: f.Max, Currency: f.Currency, Period: f.Period}
		}
	}
	if b.Pay.Min > 0 || b.Pay.Max > 0 {
		b.Pay.Currency = cmp.Or(b.Pay.Currency, currencyOf(base, b))
		b.Pay.Period = cmp.Or(b.Pay.Period, b.Pay.periods()[0])
	}
	return b
}

// Reference is the grid's cell for a brief, with the uplift of its place; false where
// level or company type are open, or the profile has no grid.
func Reference(base *knowledge.Base, b Brief) (knowledge.Figure, bool) {
	if b.Level == "" || b.Company == "" {
		return knowledge.Figure{}, false
	}
	a := ReferenceAnswer(base, b, b.Language)
	if len(a.Figures) != 1 || a.Figures[0].Max == 0 {
		return knowledge.Figure{}, false
	}
	return a.Figures[0], true
}

// HasFigures tells whether the profile's grid has figures of its own for a brief's place.
func HasFigures(base *knowledge.Base, b Brief) bool {
	return base.Mention(b.Profile, b.Place).Slots.Uplift != ""
}

// ReferenceAnswer is what the profile says of a brief's pay, with the arithmetic, the
// source and its date, in a language.
func ReferenceAnswer(base *knowledge.Base, b Brief, language string) knowledge.Answer {
	slots := knowledge.Slots{Uplift: base.Mention(b.Profile, b.Place).Slots.Uplift}
	if b.Level != "" {
		slots.Levels = []string{b.Level}
	}
	if b.Company != "" {
		slots.Companies = []string{b.Company}
	}
	return base.Ask(knowledge.Question{Profile: b.Profile, Language: language, About: knowledge.AboutSalary, Slots: slots})
}

func firstProfile(base *knowledge.Base) string {
	for _, p := range base.Profiles() {
		return p.Slug
	}
	return ""
}

func titleOf(base *knowledge.Base, b Brief) string {
	for _, p := range base.Profiles() {
		if p.Slug == b.Profile {
			return p.Titles.In(b.Language)
		}
	}
	return ""
}

func currencyOf(base *knowledge.Base, b Brief) string {
	if grid, ok := base.Grid(b.Profile); ok {
		return grid.Currency
	}
	return "EUR"
}

// ownCountry is where a text in a language is held to be published when nothing else
// tells: the stricter rules of the European Union for English.
func ownCountry(language string) string {
	if language == "fr" {
		return "FR"
	}
	return "EU"
}

// isProfileTitle tells whether a brief's title is the profile's own, in any language: it
// follows the description's then.
func isProfileTitle(base *knowledge.Base, b Brief) bool {
	for _, p := range base.Profiles() {
		for _, title := range []string{p.Titles.EN, p.Titles.FR} {
			if p.Slug == b.Profile && strings.EqualFold(title, b.Title) {
				return true
			}
		}
	}
	return false
}
