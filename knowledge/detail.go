package knowledge

import "recruitbot/knowledge/match"

// detail is a set of kinds of thing that a question may want to be told. A topic that
// fits a question need not have what it wants: who asks how long a sprint lasts learns
// nothing from "Scrum is expected". What is wanted shows in the form of a question, and
// needs no list of what may be asked about.
type detail uint16

const (
	aVersion    detail = 1 << iota // of a thing made in versions
	aSpan                          // how long
	aRhythm                        // how often
	aShare                         // what share, in per cent
	aPrice                         // what something costs; pay is not one, see pay.go
	aDate                          // when something began
	aMaker                         // who made it
	aPlace                         // where something is on the map
	aChoice                        // which of two that it does not speak of
	aRank                          // which of several is better, cheaper, more popular
	aRate                          // how many in a time
	aSize                          // how big
	aCount                         // how many
	aDifference                    // what sets two things apart
	aWay                           // what another profession does, or what it takes to work in it
)

var (
	// detailNouns are what nouns want that stand behind "what", "which" or "quel".
	detailNouns = detailTable(map[detail]string{
		aVersion: "version versions release",
		aSpan:    "duration length duree durees",
		aRhythm:  "frequency frequence",
		aShare:   "share proportion percentage percent fraction ratio rate part pourcentage taux",
		aPrice:   "price prices fee fees prix tarif tarifs montant cout amende",
		aDate:    "year date annee",
		aPlace:   "city town address ville adresse",
		aSize:    "size taille",
		aCount:   "number nombre",
	})
	// besideNoun stands between these words and their noun: "what is the average length".
	besideNoun = cueOf(`is are s the a an of exact average typical usual minimum maximum latest current right good normal
		est sont le la l les un une d de exacte moyen moyenne derniere minimale bon bonne`)
	timeUnit = cueOf(`second seconds minute minutes hour hours day days week weeks month months year years
		seconde secondes heure heures jour jours semaine semaines mois an ans annee annees`)
	// costing: what something costs is asked for behind "how much", "what does" or "combien".
	costing = cueOf("cost costs charge charges coute coutent prend prennent facture facturent")
	// beginning: its date is asked for behind "when".
	beginning = cueOf(`founded created released invented launched exist exists apply applies
		cree creee sorti sortie fonde fondee lance lancee apparu apparue invente inventee existe applique`)
	making   = cueOf("invented founded created invente inventee fonde fondee")
	situated = cueOf("located situe situee situes situees")
	counting = cueOf("many combien number nombre")
	ofWord   = cueOf("of de d du des")
	// ofNoun wants what it says wherever it stands, with "of" behind it.
	ofNoun   = cueOf("duration duree frequency frequence price prix montant cout tarif")
	costless = cueOf("free gratuit gratuite gratuits gratuites payant payante payants payantes")
	notMoney = cueOf("feel") // "feel free"
	freeFrom = cueOf("of to from time")
)

// detailWord are the words without one of which no detail is wanted.
var detailWord = cueOf("how combien what which whats quel quelle quels quelles quoi who qui when quand in en per par").
	with(severalWord, situated, costless, ofNoun, differing)

// differing: two things are set apart; so does versusWord between the names of two.
var (
	differing  = cueOf("difference differences differ differs differencie distingue")
	versusWord = cueOf("vs versus")
)

// differs tells whether two things are set apart, and nothing "makes a difference".
func differs(tokens []match.Token) bool {
	return differing.among(tokens) && !makesOne.among(tokens) && !ofItsOwn().MatchString(joined(tokens))
}

// makesOne: something counts for somebody.
var makesOne = cueOf("make makes made making fait font faire")

// detailTable turns lists of words round.
func detailTable(lists map[detail]string) map[string]detail {
	out := map[string]detail{}
	for d, words := range lists {
		for w := range cueOf(words).words {
			out[w] = d
		}
	}
	return out
}

// detailsIn are the kinds of detail that a text wants, by the form of its questions, and
// the words for what is counted.
func detailsIn(tokens []match.Token) (d detail, counted []match.Token) {
	if !detailWord.among(tokens) {
		return 0, nil
	}
	for i, t := range tokens {
		before, after := tokens[:i], tokens[i+1:]
		switch t.Text {
		case "how":
			d |= afterHow(after)
		case "combien":
			d |= afterCombien(before, after)
		case "what", "which", "whats", "quel", "quelle", "quels", "quelles", "quoi":
			d |= afterWhich(t.Text, after)
		case "who", "qui":
			d |= aMaker.where(after, 2, making)
		case "when", "quand":
			d |= aDate.where(after, 8, beginning)
		case "ou":
			if i > 1 && tokens[i-1].Text == "est" && tokens[i-2].Text == "c" && (len(after) == 0 || after[0].Text != "que") {
				d |= aPlace
			}
		case "in", "en":
			d |= inUnits(after)
		case "per", "par":
			d |= aRate.where(after, 1, timeUnit)
		default:
			d |= alone(before, t.Text, after)
		}
	}
	if ranks, several := ranking(tokens); ranks && several {
		d |= aRank
	}
	if differs(tokens) {
		d |= aDifference
	}
	if d&aCount != 0 {
		counted = countedIn(tokens)
	}
	figures, of := figuresIn(tokens)
	return d | figures, append(counted, of...)
}

// countReach is how far behind "how many" what is counted may stand, in words.
const countReach = 6

// countedIn are the words behind "how many", up to the next small one.
func countedIn(tokens []match.Token) (counted []match.Token) {
	for i, t := range tokens {
		if !counting.is(t.Text) {
			continue
		}
		found := false
		for _, what := range tokens[i+1 : min(i+1+countReach, len(tokens))] {
			small := match.Small(what.Text)
			if small && found && !ofWord.is(what.Text) {
				break
			}
			if !small {
				counted, found = append(counted, what), true
			}
		}
	}
	return counted
}

// where is the detail if one of the next words is of a cue, and none otherwise.
func (d detail) where(next []match.Token, reach int, c cue) detail {
	for _, t := range next[:min(reach, len(next))] {
		if c.is(t.Text) {
			return d
		}
	}
	return 0
}

// alone is what a word wants that needs none of those that ask.
func alone(before []match.Token, word string, after []match.Token) detail {
	switch {
	case situated.is(word):
		return aPlace
	case ofNoun.is(word) && len(after) > 0 && ofWord.is(after[0].Text):
		return detailNouns[word]
	case costless.is(word) && (len(after) == 0 || !freeFrom.is(after[0].Text)) && (len(before) == 0 || !notMoney.is(before[len(before)-1].Text)):
		return aPrice
	}
	return 0
}
