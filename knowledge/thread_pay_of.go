package knowledge

import (
	"fmt"
	"slices"

	"recruitbot/knowledge/match"
)

// Pay that is asked for after a topic, in words that say nobody's and nothing's: "what does he earn?", after the step to CTO. What was just
// told decides whose it is: a level has a row of the grid, another profession has none, and of what somebody knows the sources say at most
// that it raises pay.

// besidePay stands around pay where nothing else is named.
var besidePay = cueOf(`raise raises raising increase increases boost boosts bump bumps lift lifts push pushes drive drives up affect affects change changes impact impacts influence influences add adds bring brings rise rises go goes
	higher better well more extra difference premium reward rewarded rewards worth get gets getting make makes making money like would be on amount amounts wise side big much large role job jobs post position one ones two others other rest them these those both between title titles knowing having
	monter monte montent fait font faire augmente augmentent augmenter grimper grimpe joue jouent jouer impacte impactent influe influence change changent changer repercute rapporte rapportent rapporter apporte apportent valorise valorisee valorisent remunere remuneree remuneres
	plus mieux davantage supplement niveau cote question poste gros grosse suit palpe lequel laquelle lesquels lesquelles qui which who salary-wise pay-wise money-wise comp-wise autres autre deux entre intitule intitules titre premier second vaut valent toucherait gagnerait gagneraient gagnera gagneront touchera bien profil profils ca cela tel tels celui celle ceux celles celui-la celle-la celui-ci celle-ci celuila cellela celuici celleci labas
	depending depend depends depend dependent selon`).with(payHint, payCue, paidWord, countsFor, besideSlots, mostWord, leastWord)

// raisesIt: whether, or by how much, something counts for pay is asked, or who has more.
var raisesIt = cueOf(`raise raises raising increase increases boost boosts bump bumps lift lifts push pushes drive drives affect affects impact impacts influence influences higher better more extra difference premium reward rewarded rewards
	monter augmente augmentent augmenter grimper grimpe joue jouent jouer impacte impactent influe repercute rapporte rapportent rapporter apporte apportent valorise valorisee valorisent plus mieux davantage supplement`).with(countsFor, mostWord, leastWord)

// howFar asks by how much.
var howFar = pattern(`\b(?:how much|how big|how large|how many|by what|combien|quel montant|chiffres?|figures?)\b`)

// saysOnlyPay tells whether a text asks for pay and names neither whose nor anything else that it is to be for.
func (k *known) saysOnlyPay(r read) bool {
	speaks := r.wantsPay || worthWord.among(r.tokens) || paidWord.among(r.tokens) || inPay().MatchString(r.text) || raisesIt.among(r.tokens) && (asksMoney(r.text) || rewards.among(r.tokens))
	if !speaks || len(r.tokens) > longestReferring || len(r.offers)+len(r.years)+len(r.places) > 0 || len(r.slots.Levels)+len(r.jobs) > 0 || r.slots.Other != "" || whyCue.in(r.text) || r.asksIn != "" || r.perMonth {
		return false
	}
	if slices.ContainsFunc(r.beyond, func(id string) bool { return !slices.Contains(besideRaises, id) }) || slices.ContainsFunc(r.hits, ofThisJob) || gridItself.in(r.text) || byDay().MatchString(r.text) {
		return false
	}
	return r.besides(func(t match.Token) bool { return besidePay.is(t.Text) })
}

var (
	// rewards is what only brings money; worthWord what somebody costs.
	rewards   = cueOf("rapporte rapportent rapporter")
	worthWord = cueOf("worth vaut valent cher chere chers cheres")
	// ofSeveral asks which of several.
	ofSeveral = cueOf("which who lequel laquelle lesquels lesquelles qui")
)

// besideRaises are the matters whose words may be said of what a skill brings, or of who earns more.
var besideRaises = []string{beyondRaise, beyondPaySkill, beyondOtherPay}

// payOfLast answers what pay is asked for after a topic by what that topic is about.
func (k *known) payOfLast(q Question, r read, core string) (Answer, bool) {
	if k.grid == nil || !k.saysOnlyPay(r) {
		return Answer{}, false
	}
	if others := k.jobsBefore(q); len(others) > 0 {
		return k.payOfJobs(q, r, others)
	}
	t := k.topicBefore(q)
	if t == nil {
		return Answer{}, false
	}
	if levels := k.levelsOf(t); len(levels) > 0 && subjectKind(t.ID) == careerTopics {
		return k.payOfLevels(q, r, levels), !ofSeveral.among(r.tokens)
	}
	if amountAsked().MatchString(core) && !k.tellsOfPay(t, r.language) || r.slots.parts() > 0 || r.slots.Uplift != "" || !raisesIt.among(r.tokens) || k.namesCompanies(t, r.language) {
		return Answer{}, false
	}
	return k.payRaisedBy(q, r, t, core)
}

// titleHits are what a topic's title names.
func (k *known) titleHits(t *Topic) []match.Hit {
	return k.hitsIn(t.Title.only(Languages()[0]))
}

// levelsOf are the levels of the grid that a topic's title names.
func (k *known) levelsOf(t *Topic) []string { return named(k.titleHits(t), kindLevel) }

// jobsOf are the other professions that a topic is about, as a move or beside this one.
func (k *known) jobsOf(t *Topic) []string {
	if subjectKind(t.ID) != careerTopics && !k.comparesJobs(t.ID) {
		return nil
	}
	return jobs(k.titleHits(t))
}

// jobsBefore are the other professions that were just told of, or that something offered is about.
func (k *known) jobsBefore(q Question) []string {
	if t := k.topicBefore(q); t != nil {
		return k.jobsOf(t)
	}
	var all []string
	if len(q.Previous.Topics) > 0 {
		return nil
	}
	for _, id := range q.Previous.Offered {
		t := k.topics[id]
		if t == nil || subjectKind(id) != careerTopics && !k.comparesJobs(id) && subjectKind(id) != comparingTopics {
			return nil
		}
		for _, j := range k.jobsOf(t) {
			if !slices.Contains(all, j) {
				all = append(all, j)
			}
		}
	}
	return all
}

// payOfJobs says that there is no pay of other professions; beside this one, it shows what there is for this one.
func (k *known) payOfJobs(q Question, r read, others []string) (Answer, bool) {
	if t := k.topicBefore(q); t != nil && k.comparesJobs(t.ID) && !raisesIt.among(r.tokens) && !ofSeveral.among(r.tokens) && r.slots.Extreme == "" {
		var names []string
		for _, j := range others {
			names = append(names, k.terms.names[kindJob+":"+j].In(r.language))
		}
		a := k.payFrom(r, r.slots)
		a.note(fmt.Sprintf(wordsOf(r.language).unknownLead, listed(names, wordsOf(r.language).and)))
		return a, true
	}
	return k.missingPay(q, read{text: r.text, tokens: r.tokens, language: r.language, jobs: others})
}

// missingPay says what the grid has no figure for.
func (k *known) missingPay(q Question, of read) (Answer, bool) {
	of.pay = pay{spoken: true, money: true}
	a, ok := k.away(q, of)
	if t := k.topicBefore(q); t != nil {
		a.GoesOn = t.Title.In(of.language)
	}
	return a, ok
}

// payOfLevels gives the row of the levels that were just told of, where a type of company or a place is named with it.
func (k *known) payOfLevels(q Question, r read, levels []string) Answer {
	s := Slots{}
	if last := k.lastPay(q); last != nil {
		s = last.withoutSums()
	}
	s = over(over(s, Slots{Levels: levels}), r.slots)
	s.Extreme = ""
	return k.payFrom(r, s)
}

// payRaisedBy tells whether what a topic is about raises pay: as the topic says, or else what does.
func (k *known) payRaisedBy(q Question, r read, t *Topic, core string) (Answer, bool) {
	w := wordsOf(r.language)
	switch {
	case k.payTopicOf(t) != nil && !raisesPay().MatchString(core):
		return k.topic(k.payTopicOf(t), r.language), true
	case k.tellsOfPay(t, r.language) && howFar().MatchString(r.text):
		return k.retold(q, r, r.butTold(amountsUnsaid.In(r.language)), "")
	case k.tellsOfPay(t, r.language):
		return k.retold(q, r, w.told, "")
	case k.namesSectors(t, r.language):
		return k.missingPay(q, read{text: r.text, tokens: r.tokens, language: r.language, beyond: []string{beyondSector}})
	}
	if ofSeveral.among(r.tokens) {
		return k.noFigure(q, r), true
	}
	a, ok := k.payReasons(r.language)
	a.note(amountsUnsaid.In(r.language))
	return a, ok
}

// payTopicOf is what is told of the pay for what a topic is about, where that has a topic of its own among the next: « DevOps et
// rémunération » after DevOps; nil for none.
func (k *known) payTopicOf(t *Topic) *Topic {
	for _, id := range t.Next {
		n := k.topics[id]
		if n != nil && n.Computed == "" && k.isOfPay(id) && k.namesSubject(match.Tokens(n.Title.only(Languages()[0])), t) {
			return n
		}
	}
	return nil
}

// namesSectors tells whether a topic's answer names two sectors of activity or more.
func (k *known) namesSectors(t *Topic, language string) bool {
	sectors := slices.DeleteFunc(k.hitsIn(t.Answer.In(language)), func(h match.Hit) bool { return h.Label != kindBeyond+":"+beyondSector })
	return len(sectors) > 1
}
