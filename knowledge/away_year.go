package knowledge

import (
	"slices"
	"strings"
)

// Which year a question is about, where that is another than the sources' own.

// longAgo are the years that a text speaks of as the time that it asks about, and that lie
// before all sources: "which languages were in demand in 2016?", and no "SQL Server 2019".
func (k *known) longAgo(text string) (years []string) {
	for _, found := range thatYear().FindAllStringSubmatch(text, -1) {
		y := found[1] + found[2]
		if !slices.ContainsFunc(k.Profile.Sources, func(s Source) bool {
			dated := calendarYears(s.Dated.In("en"))
			return len(dated) == 0 || slices.Min(dated) <= y
		}) {
			years = append(years, y)
		}
	}
	return years
}

// thatYear: something was so in a year, or during one.
var thatYear = pattern(`\b(?:were|was|etait|etaient)\b[^.?!]* (?:in|en) ((?:19[5-9]|20\d)\d)\b|\b(?:during|durant|pendant|annee) (?:l annee )?((?:19[5-9]|20\d)\d)\b`)

// ofThatYear tells whether a year that a source is of is meant as the one when people were
// paid, and not to name that source.
func (k *known) ofThatYear(r read) bool {
	return r.pay.asked && r.slots.Other == "" && !namesSource.in(r.text)
}

// planning: a grid or a budget of one's own is to be made, and that is what the year is named for, "the salary grid for next year".
var planning = pattern(`\b(?:prepar\w*|build\w*|mak(?:e|ing)|plan\w*|draft\w*|draw\w*|updat\w*|review\w*|set(?:ting)?|fai[rst]\w*|construi\w*|etabli\w*|revoi\w*|mettre a jour|monter|prevoi\w*|boucle\w*)\b[^.?!]{0,40}\b(?:grids?|grilles?|budgets?|(?:pay|salary) (?:bands?|scales?|ranges?))\b[^.?!]{0,40}\b(?:next year|l an prochain|l annee prochaine|20[2-9]\d)\b|\b(?:grids?|grilles?|budgets?)(?: (?:salariale|de salaires|salaires))? (?:for|pour) (?:the )?(?:next year|l an prochain|l annee prochaine|20[2-9]\d)\b`)

// plansPay tells whether a text names another year only as that of the grid or the budget that the asker makes.
func plansPay(text string) bool {
	return (len(calendarYears(text)) > 0 || otherTimeIn(text)) && planning().MatchString(text)
}

// namesSource: one of the sources is spoken of.
var namesSource = cueOf("roadmap article source sources page site updated dated edition publication published publiee datee")

// dated tells whether one of the sources is of that year.
func (k *known) dated(year string) bool {
	return slices.ContainsFunc(k.Profile.Sources, func(s Source) bool { return strings.Contains(s.Dated.In("en"), year) })
}
