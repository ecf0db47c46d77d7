package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// Two questions in one, "which schools are there, and what do they charge?": where the sources tell one of them and not the
// other, the one is answered and the other said to be missing. Until 23 November 2026 the whole was "not in my sources": of 480
// questions by people who had not seen the program twenty asked two such things.

const (
	longestHalves = 40 // words of a text that is tried by its halves
	mostHalves    = 4  // places at which it is parted, from its end on
)

var (
	// coordinates stands between two questions; a mark alone parts what asks on both of its sides.
	coordinates = pattern(`(?i)\s*(?:[?!.;,]+\s*(?:and|et|plus|puis|then|also|aussi)\b|\s(?:and|et|as well as|ainsi que)\s|\s[+&]\s|[?!.;,]+\s)`)
	// sameElsewhere is all that the second half says of another place: "and the same in Lille?", « et à Lille ? »
	sameElsewhere = pattern(`^(?:and |et )?(?:for |pour )?(?:(?:the |le |la )?(?:same|meme|pareil)(?: (?:thing|job|role|one|person|profile|chose|poste|profil|niveau))? )?(?:in|at|a|en|au|aux|sur|dans) (?:the |le |la |l )?\S+(?: \S+)? ?\??$`)
)

// half answers one half of a question that as a whole is not in the sources, where that half is a question of its own, and says what is
// missing for the other.
func (k *known) half(r read, whole Answer) (Answer, bool) {
	if whole.Outcome != Unknown || whole.Lead == wordsOf(r.language).nearest || r.verbatim() || r.reading.Same || len(r.offers) > 0 || len(r.tokens) > longestHalves {
		return Answer{}, false
	}
	cuts := coordinates().FindAllStringIndex(r.typed, -1)
	for n := 1; n <= min(len(cuts), mostHalves); n++ {
		cut := cuts[len(cuts)-n]
		first := k.partOf(r, r.typed[:cut[0]])
		bare, paid := onlyMarks(r.typed[cut[0]:cut[1]]), first.pay.asked && first.slots.cell() && (first.wantsPay || first.hintsPay)
		if bare && !paid && !first.asks() {
			continue
		}
		second := k.partOf(r, r.typed[cut[1]:])
		if bare && !paid && !second.asks() || orWord.starts(second.text) {
			continue
		}
		if a, other, ok := k.oneOfTwo(first, second); ok {
			a.note(k.leftOut(r, whole, a, other))
			return a, true
		}
	}
	return Answer{}, false
}

// onlyMarks tells whether nothing but a mark stands between two parts of a question.
func onlyMarks(between string) bool { return strings.Trim(between, "?!.;, \n") == "" }

// unheard says what the last part of an answered question asks for and the sources don't hold, where that part begins as a question of
// its own: "what does a junior make, and how many days off do they get?" Nothing else of it is read again.
func (k *known) unheard(r read, whole *Answer) {
	if whole.Outcome != Answered || whole.Taken || r.verbatim() || len(r.tokens) > longestHalves {
		return
	}
	cuts := coordinates().FindAllStringIndex(r.typed, -1)
	if len(cuts) == 0 {
		return
	}
	cut := cuts[len(cuts)-1]
	if onlyMarks(r.typed[cut[0]:cut[1]]) || !onlyAsked.starts(match.Normalise(r.typed[cut[1]:])) {
		return
	}
	if len(whole.Topics) > 0 && k.leansUnheard(r, whole, r.typed[cut[1]:]) {
		return
	}
	p := k.partOf(r, r.typed[cut[1]:])
	if p.answer.Outcome == Unknown && len(p.places)+len(p.jobs)+len(p.beyond) > 0 && !slices.Contains(whole.Notes, p.answer.Lead) {
		whole.note(p.answer.Lead)
	}
}

// leftOut says what is missing beside one half of a question: what the other half names where the whole names it as well, or what the
// whole lacks; "" where the answered half tells it.
func (k *known) leftOut(r read, whole, half Answer, other oneHalf) string {
	in := k.missing(r)
	of := k.missing(other.read)
	switch {
	case len(of) > 0 && !slices.ContainsFunc(of, func(name string) bool { return !slices.Contains(in, name) }):
		return other.answer.Lead
	case len(in) > 0 || k.lacks(r, half.Topics[0]) != 0:
		return whole.Lead
	}
	return ""
}

// oneHalf is a part of a question, read and answered as if it stood alone.
type oneHalf struct {
	read
	answer   Answer
	answered bool // surely
}

// partOf reads and answers a part of a question.
func (k *known) partOf(of read, text string) oneHalf {
	text = strings.TrimSpace(text)
	if text == "" {
		return oneHalf{}
	}
	q := Question{Text: text, Language: of.language}
	p := oneHalf{read: k.read(q)}
	p.answer, p.answered = k.free(q, p.read)
	t := k.topics[k.topOf(p.read)]
	pays, tells := p.pay.asked && (p.slots.parts() > 0 || salaryWord.in(p.text)), !p.pay.asked && t != nil && p.answer.Lead == "" && (p.asks() || p.verbatim())
	p.answered = p.answered && p.answer.Outcome == Answered && !p.answer.Taken && len(p.answer.Topics) > 0 && (pays || tells)
	return p
}

// oneOfTwo is the answer of one of the two parts of a question, where the other asks for what the sources don't hold. What stands
// behind "and" may belong to both, "skills and pay of an accountant": a place or a profession there counts for that part alone where it
// asks something of its own, or the same at another place.
func (k *known) oneOfTwo(first, second oneHalf) (a Answer, other oneHalf, ok bool) {
	switch {
	case first.answered && !second.answered && len(second.tokens) > 0:
		apart := len(second.places)+len(second.jobs)+len(calendarYears(second.text)) == 0 || second.asks() || sameElsewhere().MatchString(second.text)
		return first.answer, second, apart && k.wants(second) && (first.asks() || len(second.beyond) > 0 && !k.compares(second))
	case second.answered && !first.answered && second.asks() && first.asks():
		top := k.topics[k.topOf(second.read)]
		named := top != nil && (second.reading.Ranked[0].Score >= surely || k.namesSubject(second.tokens, top))
		return second.answer, first, k.wants(first) && (second.pay.asked && second.slots.parts() > 0 || !second.pay.asked && named)
	}
	return a, other, false
}

// wants tells whether a part of a question asks for what the sources don't hold.
func (k *known) wants(p oneHalf) bool {
	wanted, _ := detailsIn(p.tokens)
	return wanted != 0 || p.answer.Outcome == Unknown && len(k.missing(p.read)) > 0
}

// compares tells whether a part of a question sets things against each other that may stand before it: "JWT or OAuth, which is safer?"
func (k *known) compares(p oneHalf) bool {
	wanted, _ := detailsIn(p.tokens)
	return wanted&(aDifference|aRank|aChoice) != 0 || k.topOf(p.read) == beyondTechCompare
}

// beyondTechCompare is the matter of which technology is better.
const beyondTechCompare = "beyond.tech_compare"

// asks tells whether a part of a question begins as one, or has words that only a question has.
func (p oneHalf) asks() bool {
	return asking.starts(p.text) || asksBroadly.starts(p.text) || onlyAsked.among(p.tokens) || p.asksWhether()
}

// onlyAsked are words that stand in questions alone.
var onlyAsked = cueOf("which what how why combien comment pourquoi quel quelle quels quelles lequel laquelle lesquels lesquelles quoi koi", "est ce que", "est ce qu", "est il", "est elle", "sont ils", "faut il", "peut on", "doit on", "c est qui", "y a t il")
