package knowledge

import "slices"

// Years that are no experience: somebody's age, how long one has been looking, how old a company is or how long a
// contract runs. Of those with one technology, or outside the job, the level that is named beside them counts.

const (
	someTime   = `\d{1,2} (?:ans?|annees?|mois|years?|months?)`
	anEmployer = `(?:boite|entreprise|societe|startup|start-up|scale-up|esn|pme|sme|agence|company|firm|agency)`
	searches   = `(?:cherche\w*|recherche\w*|look(?:ing)?|search(?:ing)?|hiring|recrute\w*|vacant|ouvert|open)`
)

var (
	ageInYears = pattern(`\b(?:candidate?s?|candidats?|jeunes?|homme|femme|personne|gars|fille|mec|profil|guy|man|woman|lady|person|someone) (?:de |of )(\d{2}) (?:ans|years)\b( d experience| d exp| d xp| of experience| exp| xp)?`)
	yearsOld   = pattern(`\b\d{1,2} ?-?(?:y/?o|years? old|yrs? old|yr old|years? of age)\b`)
	yearsSince = pattern(`\b(?:ca fait|cela fait|voila|il y a|depuis|for|it s been|been) (?:plus de |over |about )?` + someTime + `\b((?: \S+){0,6} ` + searches + `)`)
	searchFor  = pattern(`\b` + someTime + ` (?:que|qu|that) (?:je|j|on|nous|i|we) (?:\w+ )?` + searches + `|\b` + searches + ` (?:\w+ ){0,2}(?:depuis|for|since) ` + someTime + `\b`)
	yearsOfIt  = pattern(`\b(?:mission|contrat|cdd|stage|alternance|contract|projet|project|team|equipe|bspce|clause|bail|enfant|garantie|vesting|` + anEmployer + `)(?: [^\s:;,]+){0,2}? (?:de |d |of |agee? de |sur |over |non-concurrence )?(?:plus de )?` + someTime + `\b( d experience| d exp| d xp| of experience| exp| xp)?|` +
		`\b\d{1,2}[ -](?:year|month)s?[ -]?(?:old )?(?:contract|company|startup|firm|project|mission)\b`)
	yearsAhead  = pattern(`\b(?:dans|in|d ici|within|sur|pendant) (?:moins de |less than )?\d{1,2} (?:ans?|years?|mois|months?)\b( d experience| d exp| d xp| of experience| exp| xp)?`)
	ageSaid     = pattern(`\b(?:il|elle|on|candidate?|personne|\S+) a (\d{2}) ans\b( d experience| d exp| d xp| de (?:pratique|metier|boite|carriere|dev|back|code)| dans| en| exp| xp)?`)
	othersYears = pattern(`\b(?:fils|fille|enfants?|bebe|produit|projet|appli|code|stack|son|daughter|kid|child|product|project|app) (?:a|has|is) \d{1,2} (?:ans?|years?)\b|\b\d{1,2} (?:ans|years) (?:in the (?:army|navy|military|air force)|d armee|a l armee|de (?:plus|moins) (?:que|qu)|older|younger)\b|\b(?:pause|break|conge|gap) (?:de |of )?\d{1,2} (?:ans?|years?|mois|months?)\b|\b(?:lived|lives|living|habite|habitait|vecu|vit)(?: \S+){0,3}? (?:for |depuis |pendant )?\d{1,2} (?:ans|years)\b`)
	employerIs  = pattern(`\b` + anEmployer + ` (?:a|existe depuis|has|is) ` + someTime + `\b`)
	levelSince  = pattern(`\b((?:senior|junior|lead|confirmee?) )(?:depuis|for|since) ` + someTime + `\b`)
	monthsOfPay = pattern(`\b1[2-6](?:[.,]\d)? (?:months?|mois)\b( d experience| d exp| d xp| of experience| exp| xp)?`)
	yearsWith   = pattern(`\b(\d{1,2}) (?:ans|years?|yrs?) (?:de |d |of |in |en |as an? |sur )(\w[\w+#.-]*)`)
	yearsBack   = pattern(`\b(\d{1,2}) (?:ans|years?|yrs?) (?:de |d |of |in |en |as an? )?(?:backend|back-end|back end|back)\b`)
)

// ofTheWork: years of these are experience.
var ofTheWork = cueOf(`experience experiences exp xp work working backend back-end back dev developer development developpement developpeur code coding programming
	programmation pratique metier boite carriere career industry tech it job poste seniority anciennete software web that this them those ca cela`)

// ofAnother stands between an employer and years that are somebody's: "a team lead with 12 years", « une ESN et Julie 8 ans ».
var ofAnother = cueOf("with w/ avec et and ou or")

// leastAge is from how many years on a bare number is an age, where the level that is named or other years say so.
const leastAge = 18

// leastBareAge is from how many years on « elle a 27 ans » is an age: nobody has so many behind them who says no more.
const leastBareAge = 20

// wantsToBe: somebody has plans.
var wantsToBe = cueOf("wants want hopes become becomes veut voudrait aimerait devenir passe passera")

// experienceOf are the years that a question names as experience.
func (k *known) experienceOf(r read) []span {
	levels := named(r.hits, kindLevel)
	all := spans(experienceIn(withMonths(r.counted), len(levels) > 0))
	if len(all) == 0 {
		return nil
	}
	less := slices.ContainsFunc(all, func(s span) bool { return s.from < leastAge })
	return slices.DeleteFunc(all, func(s span) bool {
		if s.from != s.to || s.from < leastAge {
			return false
		}
		return less || len(levels) > 0 && !slices.Contains(k.grid.levelsAt(s), levels[0])
	})
}

// experienceIn is a text without the years in it that are no experience; level tells whether one is named.
func experienceIn(text string, level bool) string {
	if figure(text, 0) < 0 {
		return text
	}
	unless := func(p func() expression, group int, keep func(m []string) bool) {
		text = p().ReplaceAllStringFunc(text, func(found string) string {
			if m := p().FindStringSubmatch(found); m[group] != "" || keep(m) {
				return found
			}
			return " "
		})
	}
	never := func([]string) bool { return false }
	text = yearsOld().ReplaceAllString(text, " ")
	unless(ageInYears, 2, func(m []string) bool { return number(m[1]) < leastAge })
	text = yearsSince().ReplaceAllString(text, "$1")
	text = searchFor().ReplaceAllString(text, " ")
	unless(yearsOfIt, 1, func(m []string) bool { return ofAnother.in(m[0]) })
	text = employerIs().ReplaceAllString(text, " ")
	text = othersYears().ReplaceAllString(text, " ")
	unless(ageSaid, 2, func(m []string) bool { return number(m[1]) < leastBareAge })
	if level || wantsToBe.in(text) {
		unless(yearsAhead, 1, never) // « dans 1 an il passe lead »
	}
	if m := yearsBack().FindString(text); m != "" && len(spans(text)) > 1 {
		return m
	}
	if !level {
		return text
	}
	text = levelSince().ReplaceAllString(text, "$1")
	if containsAny(text, "k", "€", "£", "$") {
		unless(monthsOfPay, 1, never)
	}
	return yearsWith().ReplaceAllStringFunc(text, func(found string) string {
		if m := yearsWith().FindStringSubmatch(found); !ofTheWork.is(m[2]) && number(m[1]) > 0 {
			return " " + m[2]
		}
		return found
	})
}
