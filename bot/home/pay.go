package home

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"recruitbot/bot"
	"recruitbot/knowledge"
)

// The menus with which a salary is looked at, and the choice of all that one offers.
const (
	menuProfile = "profile"
	menuLevel   = "level"
	menuCompany = "company"
	menuUplift  = "uplift"

	all = "*"
)

// Pay shows what a profile's job pays: menus, the answer that the command gives, a chart,
// and the whole grid. It is empty where no profile holds a grid.
func (h *Home) Pay(_ context.Context, v bot.Visit, language string) ([]bot.Part, error) {
	e, ok := h.explore(v, language)
	if !ok {
		return nil, nil
	}
	answer, shown := h.Look(v, e.asking(e.slots))
	whole, gridParts := h.Look(v, e.asking(knowledge.Slots{Uplift: e.slots.Uplift}))
	parts := append([]bot.Part{bot.Heading{Text: e.w.payTitle}, e.menus()}, shown...)
	parts = append(parts, bot.Buttons{Buttons: []bot.Button{bot.Send(e.w.sendIt, answer)}})
	if v.Done == bot.ActionNext {
		parts = append(parts, bot.Note{Text: e.w.sent})
	}
	if c := e.chart(whole.Figures); len(c.Bars) > 0 {
		if e.isCell() {
			c.Table = h.column(v, e)
		}
		parts = append(parts, c)
	}
	if len(e.slots.Levels)+len(e.slots.Companies) > 0 {
		parts = append(parts, gridOnly(gridParts)...)
	}
	return parts, nil
}

// explored is what is looked at: a grid and what is chosen of it.
type explored struct {
	profiles []knowledge.Profile // that hold a grid
	profile  string
	grid     knowledge.Salary
	slots    knowledge.Slots
	language string
	w        wording
}

// explore reads what is chosen in the menus; what the grid doesn't hold is not chosen.
func (h *Home) explore(v bot.Visit, language string) (explored, bool) {
	e := explored{language: language, w: wordsOf(language), profile: h.profile(v)}
	for _, p := range h.Know().Profiles() {
		if h.Know().HasSalary(p.Slug) {
			e.profiles = append(e.profiles, p)
		}
	}
	if len(e.profiles) == 0 {
		return e, false
	}
	if !h.Know().HasSalary(e.profile) {
		e.profile = e.profiles[0].Slug
	}
	e.grid, _ = h.Know().Grid(e.profile)
	if id := v.Menus[menuLevel]; slices.ContainsFunc(e.grid.Levels, func(l knowledge.Level) bool { return l.ID == id }) {
		e.slots.Levels = []string{id}
	}
	if id := v.Menus[menuCompany]; slices.ContainsFunc(e.grid.Companies, func(c knowledge.Company) bool { return c.ID == id }) {
		e.slots.Companies = []string{id}
	}
	if id := v.Menus[menuUplift]; slices.ContainsFunc(e.grid.Uplifts, func(u knowledge.Uplift) bool { return u.ID == id }) {
		e.slots.Uplift = id
	}
	return e, true
}

// asking is the question that the command would ask.
func (e explored) asking(s knowledge.Slots) knowledge.Question {
	return knowledge.Question{Profile: e.profile, Language: e.language, About: knowledge.AboutSalary, Slots: s}
}

func (e explored) isCell() bool { return len(e.slots.Levels) > 0 && len(e.slots.Companies) > 0 }

// menus are what can be chosen: a profile where there are several, a level, a type of
// company, and an uplift where the grid has any.
func (e explored) menus() bot.Menus {
	var m bot.Menus
	if len(e.profiles) > 1 {
		m.Menus = append(m.Menus, bot.Menu{ID: menuProfile, Label: e.w.profile, Value: e.profile, Options: bot.ProfileOptions(e.profiles, e.language)})
	}
	m.Menus = append(m.Menus,
		bot.Menu{ID: menuLevel, Label: e.w.level, Value: chosen(e.slots.Levels), Options: orAll(e.w.allLevels, bot.LevelOptions(e.grid, e.language))},
		bot.Menu{ID: menuCompany, Label: e.w.company, Value: chosen(e.slots.Companies), Options: orAll(e.w.allCompanies, bot.CompanyOptions(e.grid, e.language))})
	if len(e.grid.Uplifts) > 0 {
		m.Menus = append(m.Menus, bot.Menu{ID: menuUplift, Label: e.w.uplift, Value: cmp.Or(e.slots.Uplift, all), Options: orAll(e.w.noUplift, bot.UpliftOptions(e.grid, e.language))})
	}
	return m
}

// orAll are options behind the choice of all.
func orAll(label string, list []bot.Option) []bot.Option {
	return append([]bot.Option{{Value: all, Label: label}}, list...)
}

// chosen is the only id, or the choice of all.
func chosen(ids []string) string {
	if len(ids) == 1 {
		return ids[0]
	}
	return all
}

// gridOnly is the grid's lead and table.
func gridOnly(parts []bot.Part) []bot.Part {
	var out []bot.Part
	for _, p := range parts {
		switch p.(type) {
		case bot.Lead, bot.Table:
			out = append(out, p)
		}
	}
	return out
}

// column is the chosen type of company's ranges in words.
func (h *Home) column(v bot.Visit, e explored) bot.Table {
	a, _ := h.Look(v, e.asking(knowledge.Slots{Companies: e.slots.Companies, Uplift: e.slots.Uplift}))
	if a.Table == nil {
		return bot.Table{}
	}
	return bot.Table{Header: a.Table.Header, Rows: a.Table.Rows}
}

// unit names what a chart's figures are.
func (e explored) unit() string {
	text := fmt.Sprintf(e.w.unit, e.w.currency(e.grid.Currency))
	for _, u := range e.grid.Uplifts {
		if u.ID == e.slots.Uplift {
			text += ", " + u.Name.In(e.language)
		}
	}
	return text
}
