package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// Whom the grid does not tell apart: sectors of activity, and employers of a size that it has no column for.

// bySector are notes on what the grid does not differ by: a sector that is named beside a part of
// the grid, and a large employer where no type of company is named.
func (r read) bySector() []string {
	var notes []string
	if slices.Contains(r.beyond, beyondSector) {
		notes = append(notes, wordsOf(r.language).sector)
	}
	if (len(named(r.hits, kindCompany)) == 0 || r.gap || r.nowAt != "") && r.large {
		notes = append(notes, wordsOf(r.language).large)
	}
	return notes
}

// largeEmployer: a company of a size that a grid of small ones, service firms and scale-ups leaves out.
var largeEmployer = pattern(`\b(?:(?:(?:really |very )?(?:large|big|major|larger|bigger|huge)) (?:corporates?|corporations?|compan(?:y|ies)|firms?|groups?|employers?|enterprises?)|corporates?|multinationals?|blue[ -]?chips?|` +
	`enterprises? (?:with|of)|(?:grands?|gros) groupes?|(?:(?:plus )?(?:grandes?|grosses?)) (?:entreprises?|boites?|societes?)|multinationales?|cac ?40|(?:entreprises?|societes?|boites?) de (?:plus de )?[1-9]\d?[ .]?\d{3} (?:personnes|salaries))\b`)

// sectors leaves, of the words for sectors, those that stand where a sector's pay is
// asked for: "in banking", « chez un assureur »; and all where keywords ask for pay: "senior bank salary".
func sectors(tokens []match.Token, hits []match.Hit) []match.Hit {
	if asksInKeywords(tokens, hits) {
		return hits
	}
	companies := slices.ContainsFunc(hits, func(h match.Hit) bool { return ofKind(h, kindCompany) })
	return slices.DeleteFunc(hits, func(h match.Hit) bool {
		if h.Label != kindBeyond+":"+beyondSector {
			return false
		}
		if companies && (h.To < len(tokens) && sectorPays.is(tokens[h.To].Text) || h.From > 0 && thanSector.is(tokens[h.From-1].Text) && sectorPays.among(tokens[:h.From])) {
			return false // "do banks pay better than startups?"
		}
		i := h.From - 1
		for i > 0 && (articleWord.is(tokens[i].Text) || oneWord.is(tokens[i].Text)) {
			i--
		}
		if i >= 0 && sectorWord.is(tokens[i].Text) {
			return false
		}
		levels := slices.ContainsFunc(hits, func(h match.Hit) bool { return ofKind(h, kindLevel) })
		return companies || !levels || !sectorPays.among(tokens[h.To:]) // « les banques, elles paient combien un senior ? »
	})
}

// sectorPays is what employers of a sector do, and thanSector sets them against others.
var (
	sectorPays = cueOf("pay pays paying paie paient paye payent remunere remunerent")
	thanSector = cueOf("than que")
)

// asksInKeywords tells whether a text is a word for pay beside what it names, and nothing else.
func asksInKeywords(tokens []match.Token, hits []match.Hit) bool {
	return salaryWord.among(tokens) && read{tokens: tokens, hits: hits}.besides(func(t match.Token) bool {
		return salaryWord.is(t.Text) || itsWord.is(t.Text) || t.Number.Is
	})
}
