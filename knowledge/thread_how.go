package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What asks how that is done which was just told, which things they are, what they are called, and whether it takes somebody's place: short
// texts that name nothing.

var (
	// howThis asks how what was just told is done.
	howThis = pattern(`^(?:how|how so|how come so|in (?:what|which) (?:way|manner)s?|by what means|by doing what|comment|cmt|comment ca|comment cela|comment donc|et comment|de quelles? (?:facons?|manieres?)|par quels? moyens?|en faisant quoi|concretement|concretely)(?:[ ,]+(?:exactly|precisely|specifically|concretely|in practice|in detail|precisement|exactement|concretement|au juste|en pratique|en detail|donc|then|alors|ca|so))*$`)
	// whichOnes asks which they are.
	whichOnes = pattern(`^(?:(?:which|what)(?: ones| are (?:they|those|these))|which|lesquels|lesquelles|quelles?|quels|c est lesquels|c est lesquelles|par exemple lesquelles?)(?:[ ,]+(?:exactly|precisely|for (?:example|instance)|in particular|par exemple|exactement|precisement|au juste|donc))*$`)
)

// howDone answers how what was just told is done with what was told: that no source says how, or that they say no more.
func (k *known) howDone(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !howThis().MatchString(core) || len(r.hits)+len(r.offers) > 0 {
		return Answer{}, false
	}
	if slices.Contains(t.Open, openHow) {
		a := k.unknown(q, r)
		a.Lead, a.Leaves, a.Next = openingSaid(openHow, r.language), openHow, k.topic(t, r.language).Next
		return a, true
	}
	a, ok := k.retold(q, r, wordsOf(r.language).told, "")
	a.note(noMore.In(r.language))
	return a, ok
}

// thingsOf answers which things a task that was just told is done on, where they have a topic of their own beside it: the database systems,
// after what is done with databases.
func (k *known) thingsOf(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || k.ofThings(t) || !whichOnes().MatchString(core) {
		return Answer{}, false
	}
	for _, id := range t.Next {
		if o := k.topics[id]; o != nil && k.ofThings(o) && len(k.details(id).names) > 1 && k.ofSameThings(t, o) {
			return k.topic(o, r.language), true
		}
	}
	return Answer{}, false
}

// whoThen answers who does it with what was told; where that were several topics, with the first of them.
func (k *known) whoThen(q Question, r read, core string) (Answer, bool) {
	if len(r.hits) > 0 || !whoElseDoes().MatchString(core) && !whoDoes().MatchString(core) {
		return Answer{}, false
	}
	if k.topicBefore(q) != nil {
		return k.retold(q, r, wordsOf(r.language).told, "")
	}
	if len(q.Previous.Offered) == 0 {
		return Answer{}, false
	}
	t := k.topics[q.Previous.Offered[0]]
	if t == nil || t.Computed != "" {
		return Answer{}, false
	}
	return k.topic(t, r.language), true
}

// whoElseDoes asks who does what somebody else does not.
var whoElseDoes = pattern(`^(?:who (?:does|handles|do)|who s that|who is that|c est qui|c est le role de qui|qui(?: (?:alors|donc|le fait|s en charge|s en occupe))?)(?: (?:then|otherwise|instead|usually|normally|alors|donc|sinon|du coup|d habitude|en general))*$`)

var (
	// standsIn asks whether what was just told takes the place of somebody, and notReplacing is how an answer denies it.
	standsIn     = pattern(`\b(?:replace|replaces|replacing|stand in for|instead of (?:a|an|hiring)|substitute for|make (?:a|an) \S+(?: \S+)? (?:redundant|superfluous|unnecessary)|take the place of|remplace|remplacer|remplacent|dispense d|tenir lieu|suffit a la place)\b`)
	notReplacing = pattern(`\b(?:not replace|ne remplace(?:nt)? pas|pas remplacer)\b`)
)

// replaced answers that with the part of the answer that denies it, before the rest.
func (k *known) replaced(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil || !standsIn().MatchString(core) || len(r.tokens) > longestReferring || r.wantsPay {
		return Answer{}, false
	}
	for _, of := range append([]string{t.ID}, k.related(t)...) {
		o := k.topics[of]
		parts := strings.Split(strings.TrimSpace(o.Answer.In(r.language)), paragraph)
		at := slices.IndexFunc(parts, func(p string) bool { return notReplacing().MatchString(match.Normalise(p)) })
		if at < 0 || o != t && !k.namesSubject(r.tokens, o) {
			continue
		}
		if !saysWhom(core[standsIn().FindStringIndex(core)[1]:], parts[at]) {
			return Answer{}, false
		}
		a := k.topic(o, r.language)
		a.Text = strings.Join(slices.Concat(parts[at:at+1], parts[:at], parts[at+1:]), paragraph)
		a.Lead = notSo.In(r.language)
		return a, true
	}
	return Answer{}, false
}

// saysWhom tells whether a text names nobody, as the one whose place is taken, whom a part of an answer doesn't.
func saysWhom(text, part string) bool {
	told := match.Tokens(match.Normalise(part))
	return !slices.ContainsFunc(match.Tokens(text), func(w match.Token) bool {
		return !match.Small(w.Text) && !anyExpert.is(w.Text) && !slices.ContainsFunc(told, func(o match.Token) bool { return o.Text == w.Text })
	})
}

// anyExpert is whoever knows what is spoken of.
var anyExpert = cueOf("expert experte specialist specialiste person personne people somebody someone profile profil engineer engineers ingenieur real true actual proper dedicated full fulltime full-time vrai vraie veritable dedie dediee one role job poste guy team equipe quelqu then alors donc entirely totally completement")

// paragraph parts what an answer says.
const paragraph = "\n\n"

// notSo is said where the sources deny what is asked.
var notSo = Texts{EN: "No, according to my sources:", FR: "Non, d’après mes sources\u00a0:"}
